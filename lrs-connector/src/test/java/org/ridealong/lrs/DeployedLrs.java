package org.ridealong.lrs;

import static org.ridealong.lrs.XapiClient.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ridealong.lrs.http.XapiApplication;
import org.ridealong.testing.Libraries;

/** The LRS in a server with a database, and what tests ask it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class DeployedLrs {
  private static final String SECRET = "a secret: of the first key";

  @ArquillianResource URL deployed;

  URI xapi;
  XapiClient lrs;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.create(WebArchive.class, "lrs.war")
        .addAsLibraries(
            Libraries.of(
                XapiApplication.class, Flyway.class, PostgreSQLDatabaseType.class, JWSObject.class))
        .addClasses(
            TestClock.class, TestLaunchTokens.class, TestProjection.class, TestRetention.class)
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsResource(
            new StringAsset(
                """
                ridealong.first-key.id=first
                ridealong.first-key.secret=%s
                ridealong.lrs.endpoint=%s
                ridealong.lrs.max-attachments=1000000
                ridealong.lrs.key=k
                ridealong.lrs.secret=s
                ridealong.pull.endpoint=%s/
                ridealong.pull.minutes=60
                """
                    .formatted(SECRET, OtherLrs.endpoint(), SourceLrs.endpoint())),
            "META-INF/microprofile-config.properties");
  }

  @BeforeEach
  void client() throws Exception {
    xapi = deployed.toURI().resolve("xapi/");
    lrs = XapiClient.withKey(xapi, "first", SECRET);
  }

  public XapiClient lrs() {
    return lrs;
  }

  public URI xapi() {
    return xapi;
  }

  public XapiClient learner(String registration) {
    return XapiClient.withToken(xapi, "kim:" + registration);
  }

  static ArrayNode batch(ObjectNode... statements) {
    return JsonNodeFactory.instance.arrayNode().addAll(List.of(statements));
  }

  Instant consistentThrough() {
    return lrs.get("statements?limit=1")
        .headers()
        .firstValue("X-Experience-API-Consistent-Through")
        .map(Instant::parse)
        .orElseThrow();
  }

  int status(JsonNode statement) {
    return lrs.get("statements?statementId=" + Sample.id(statement)).statusCode();
  }

  public List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    body(lrs.get("statements?" + query)).path("statements").forEach(s -> ids.add(Sample.id(s)));
    return ids;
  }
}
