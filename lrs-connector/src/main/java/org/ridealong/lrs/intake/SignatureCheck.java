package org.ridealong.lrs.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridealong.lrs.statement.DeclaredAttachment;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.SameStatement;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.UnreadableException;

/** Whether the signatures of a statement are ones, and sign this statement (1.0.3, Data 2.6). */
final class SignatureCheck {
  private static final long LONGEST = 4 << 20;
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

  private SignatureCheck() {}

  static List<Finding> findings(Received statement, Parts parts) {
    return DeclaredAttachment.in(statement.tree(), statement.path()).stream()
        .filter(DeclaredAttachment::isSignature)
        .flatMap(
            signature ->
                problem(signature, statement, parts)
                    .map(problem -> new Finding(signature.path(), problem))
                    .stream())
        .toList();
  }

  private static Optional<String> problem(
      DeclaredAttachment signature, Received statement, Parts parts) {
    if (!signature.contentType().equals("application/octet-stream")) {
      return Optional.of("is a signature and must have the contentType application/octet-stream");
    }
    Path file = parts.bySha2().get(signature.sha2());
    return file == null
        ? Optional.of("is a signature, whose data must come with the request")
        : problem(file, statement);
  }

  private static Optional<String> problem(Path file, Received statement) {
    try {
      if (Files.size(file) > LONGEST) {
        return Optional.of("is too long for a signature");
      }
      JWSObject jws = JWSObject.parse(Files.readString(file, StandardCharsets.US_ASCII));
      if (!ALGORITHMS.contains(jws.getHeader().getAlgorithm())) {
        return Optional.of("must be signed with RS256, RS384 or RS512");
      }
      if (!signs(jws)) {
        return Optional.of("must be signed by the first certificate of its header x5c");
      }
      JsonNode signed = StrictJson.value(jws.getPayload().toBytes());
      return SameStatement.isSigned(signed, statement.tree())
          ? Optional.empty()
          : Optional.of("must sign this statement and not another");
    } catch (ParseException | CharacterCodingException e) {
      return Optional.of("must be a JSON web signature in its compact form");
    } catch (UnreadableException e) {
      return Optional.of("must sign a statement: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a certificate nobody can tell; xAPI only recommends one. */
  private static boolean signs(JWSObject jws) {
    List<Base64> chain = jws.getHeader().getX509CertChain();
    if (chain == null || chain.isEmpty()) {
      return true;
    }
    X509Certificate certificate = X509CertUtils.parse(chain.get(0).decode());
    try {
      return certificate != null
          && certificate.getPublicKey() instanceof RSAPublicKey key
          && jws.verify(new RSASSAVerifier(key));
    } catch (JOSEException e) {
      return false;
    }
  }
}
