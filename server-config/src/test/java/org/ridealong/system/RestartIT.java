package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {
  private static final String STATEMENT =
      """
      {"actor": {"mbox": "mailto:kofi@example.com"},
       "verb": {"id": "http://adlnet.gov/expapi/verbs/experienced"},
       "object": {"id": "https://example.com/a-meeting"}}
      """;

  @TempDir Path data;

  @Test
  void whatWasStoredAndGeneratedOutlivesAStopAndAHardKill() throws Exception {
    int port = Ridealong.freePort();
    String secret;
    try (Ridealong first = Ridealong.start(data, port)) {
      assertThat(first.said()).as(first.said()).hasLineCount(8);
      assertThat(first.adminPassword()).hasSizeGreaterThan(11);
      assertThat(Api.withKeyOf(first).post("/xapi/statements", STATEMENT)).isEqualTo(200);
      assertThat(
              new Api(first.address(), "admin", first.adminPassword()).json("/api/reports/modules"))
          .isNotEmpty();
      secret = first.value("secret");
      assertThat(first.terminate()).isZero();
      assertThat(first.said()).endsWith("Ridealong has stopped.\n").hasLineCount(9);
    }
    assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    try (Ridealong second = Ridealong.start(data, port)) {
      assertThat(second.said()).doesNotContain("password");
      assertThat(second.value("secret")).isEqualTo(secret);
      assertThat(Api.withKeyOf(second).statements()).hasSize(1);
      assertThat(Api.withKeyOf(second).post("/xapi/statements", STATEMENT)).isEqualTo(200);
      second.kill();
    }

    Path classes = data.resolve("classes.log");
    try (Ridealong third = Ridealong.start(data, port, "-Xlog:class+load:file=" + classes)) {
      assertThat(Api.withKeyOf(third).statements()).hasSize(2);
      assertThat(third.terminate()).isZero();
    }
    assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    assertThat(Files.readString(classes))
        .as("classes come from the archive that an earlier start made")
        .containsPattern(
            "fish.payara.micro.impl.PayaraMicroImpl source: shared objects file \\(top\\)");
  }
}
