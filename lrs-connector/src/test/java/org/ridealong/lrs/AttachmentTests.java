package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Attachments and signatures (1.0.3, Data 2.4.11 and 2.6, Communication 1.5). */
interface AttachmentTests {
  XapiClient lrs();

  @Test
  @Tag("XAPI-00129")
  @Tag("XAPI-00161")
  @Tag("XAPI-00167")
  default void anAttachmentComesBackWithItsStatement() {
    String data = "one\r\n--two\r\n\r\n" + "\u00ff".repeat(300_000);
    ObjectNode statement = MultipartBody.attaching(Sample.answered(), "text/plain", data);
    assertThat(post(new MultipartBody(statement).part(data)).statusCode()).isEqualTo(200);

    String one = "statements?statementId=" + Sample.id(statement);
    String many = "statements?registration=" + Sample.registration(statement);
    for (String query : List.of(one, many)) {
      HttpResponse<String> without = lrs().get(query + "&attachments=false");
      assertThat(without.headers().firstValue("Content-Type")).hasValue("application/json");
      HttpResponse<byte[]> with = lrs().getBytes(query + "&attachments=true");
      assertThat(with.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("multipart/mixed;")
          .contains("boundary=");
      assertThat(with.headers().firstValue("X-Experience-API-Version")).hasValue("1.0.3");
      assertThat(new String(with.body(), StandardCharsets.ISO_8859_1))
          .contains(
              "Content-Type: application/json\r\n\r\n{",
              "Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n"
                  + "X-Experience-API-Hash: "
                  + MultipartBody.sha2(data)
                  + "\r\n\r\n"
                  + data
                  + "\r\n--");
    }
    assertThat(lrs().send("HEAD", many + "&attachments=true", "").statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("XAPI-00142")
  default void twoStatementsMayShareAnAttachmentAndComeAgain() {
    String data = "shared " + UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      ObjectNode statement = MultipartBody.attaching(Sample.answered(), "text/plain", data);
      MultipartBody request = new MultipartBody(statement).part(data);
      assertThat(post(request).statusCode()).isEqualTo(200);
      assertThat(post(request).statusCode()).isEqualTo(200);
      assertThat(
              lrs().get("statements?attachments=true&statementId=" + Sample.id(statement)).body())
          .contains("\r\n\r\n" + data + "\r\n--");
    }
  }

  @Test
  @Tag("XAPI-00128")
  @Tag("XAPI-00129")
  @Tag("XAPI-00130")
  @Tag("XAPI-00132")
  @Tag("XAPI-00134")
  @Tag("XAPI-00135")
  default void partsThatAreNotWhatTheStatementSaysAreRefused() {
    String data = "data";
    ObjectNode statement = MultipartBody.attaching(Sample.answered(), "text/plain", data);
    String good = new MultipartBody(statement).part(data).toString();
    String hash = MultipartBody.sha2(data);
    for (String bad :
        List.of(
            new MultipartBody(statement).toString(),
            new MultipartBody(statement).part(data).part("surplus").toString(),
            good.replace("Content-Type: application/json", "Content-Type: text/plain"),
            good.replace("binary", "base64"),
            good.replace("X-Experience-API-Hash: " + hash + "\r\n", ""),
            good.replace(
                "X-Experience-API-Hash: " + hash, "X-Experience-API-Hash: " + "0".repeat(64)),
            good.replace("\r\n\r\ndata", "\r\n\r\nother"),
            good.replace("--" + MultipartBody.BOUNDARY + "--\r\n", ""),
            good.replace("--" + MultipartBody.BOUNDARY, "--x"),
            good.replace("Content-Transfer-Encoding: binary", "no header"),
            good.replace("text/plain\r\n", "x".repeat(10_000) + "\r\n"),
            "")) {
      HttpResponse<String> refused = lrs().send("POST", "statements", bad, MultipartBody.HEADER);
      assertThat(refused.statusCode()).as(bad).isEqualTo(400);
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    for (String type :
        List.of("multipart/mixed", "multipart/mixed;", "multipart/form-data; boundary=x")) {
      assertThat(lrs().send("POST", "statements", good, "Content-Type", type).statusCode())
          .as(type)
          .isEqualTo(400);
    }
    assertThat(lrs().post(statement).statusCode()).isEqualTo(400);
    assertThat(lrs().get("statements?statementId=" + Sample.id(statement)).statusCode())
        .isEqualTo(404);
    assertThat(
            lrs()
                .send("POST", "statements", "a preamble\r\n" + good, MultipartBody.HEADER)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @Tag("XAPI-00328")
  default void attachmentsHaveAGreatestLength() {
    String data = "x".repeat(1_000_001);
    ObjectNode statement = MultipartBody.attaching(Sample.answered(), "text/plain", data);
    assertThat(post(new MultipartBody(statement).part(data)).statusCode()).isEqualTo(413);
  }

  @Test
  @Tag("XAPI-00127")
  default void whatIsElsewhereNeedsNoPart() {
    ObjectNode statement = MultipartBody.attaching(Sample.answered(), "text/plain", "far");
    ((ObjectNode) statement.at("/attachments/0")).put("fileUrl", "https://example.org/far");
    assertThat(lrs().post(statement).statusCode()).isEqualTo(200);
    assertThat(body(lrs().get("statements?statementId=" + Sample.id(statement))).has("attachments"))
        .isTrue();
  }

  @Test
  @Tag("XAPI-00115")
  @Tag("XAPI-00116")
  @Tag("XAPI-00117")
  default void aSignatureMustSignItsStatement() throws Exception {
    RSASSASigner signer =
        new RSASSASigner(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
    for (JWSAlgorithm algorithm :
        List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512)) {
      ObjectNode statement = Sample.answered();
      JWSObject jws = new JWSObject(new JWSHeader(algorithm), new Payload(statement.toString()));
      jws.sign(signer);
      assertThat(post(MultipartBody.signed(statement, jws.serialize())).statusCode())
          .isEqualTo(200);
    }
    ObjectNode statement = Sample.answered();
    JWSObject ofAnother =
        new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload(Sample.answered().toString()));
    ofAnother.sign(signer);
    JWSObject ofNone = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload("{'a'"));
    ofNone.sign(signer);
    JWSObject symmetric =
        new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(statement.toString()));
    symmetric.sign(new MACSigner("k".repeat(32)));
    for (String signature :
        List.of(
            ofAnother.serialize(), ofNone.serialize(), symmetric.serialize(), "no.jws.here", "")) {
      JsonNode refused = body(post(MultipartBody.signed(statement, signature)));
      assertThat(refused.at("/findings/0/path").asText()).isEqualTo("$.attachments[0]");
    }
  }

  private HttpResponse<String> post(MultipartBody request) {
    return lrs().send("POST", "statements", request.toString(), MultipartBody.HEADER);
  }
}
