package org.ridealong.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.query.Statements;

/** Whether a certificate's code leads to a pass, and to whose; for everybody who holds a code. */
@Path("verify")
@Controller
@RequestScoped
public class VerifyPage {
  private static final String NO_CODE =
      "A code has 16 digits and letters from a to f, such as 4f2a91c3-77de-4b21. Check what you"
          + " typed.";
  private static final String UNKNOWN =
      "This server holds no pass with this code. Check what you typed. If it is right, the result"
          + " may still wait on the learner's device: it is sent when they open the course again.";
  private static final String TOO_OFTEN =
      "Too many codes were asked about from your network. Wait a minute, then ask again.";

  @Inject private Statements statements;
  @Inject private VerifyPace pace;
  @Inject private Models models;
  @Context private HttpServletRequest request;

  @GET
  @Transactional
  public Response answer(@QueryParam("code") @DefaultValue("") String typed) {
    if (typed.isBlank()) {
      return page(200, "", "", List.of());
    }
    Optional<CertificateCode> code = CertificateCode.read(typed);
    if (code.isEmpty()) {
      return page(400, typed, NO_CODE, List.of());
    }
    if (!pace.allows(request.getRemoteAddr())) {
      return page(429, typed, TOO_OFTEN, List.of());
    }
    List<Certified> found =
        statements.beginningWith(code.get().bits()).stream()
            .map(Certified::in)
            .flatMap(Optional::stream)
            .toList();
    return found.isEmpty()
        ? page(404, code.get().toString(), UNKNOWN, found)
        : page(200, code.get().toString(), "", found);
  }

  private Response page(int status, String code, String mistake, List<Certified> found) {
    models.put("code", code);
    models.put("mistake", mistake);
    models.put("found", found);
    return Response.status(status)
        .entity("verify.vm")
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
