package org.ridealong.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The report on modules, for people. */
@Path("reports")
@Controller
@RequestScoped
public class ReportsPage {
  @Inject private ModuleReports reports;
  @Inject private Models models;

  @GET
  public Response modules() {
    List<ModuleReport> all = reports.all();
    models.put("reports", all);
    long most = all.stream().mapToLong(ModuleReport::started).max().orElse(0);
    models.put("most", most);
    models.put("anybody", most > 0);
    return Response.ok("reports.vm").header("Cache-Control", "no-store").build();
  }
}
