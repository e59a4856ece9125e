package org.ridealong.lrs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.MultipartBody;
import org.ridealong.lrs.Sample;
import org.ridealong.lrs.SourceLrs;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.XapiVersion;

class PullTest {
  private final SourceLrs source = SourceLrs.elsewhere();
  private final List<String> came = new ArrayList<>();
  private final List<Instant> positions = new ArrayList<>();

  @AfterEach
  void stop() {
    source.close();
  }

  @Test
  void everythingComesInOrderAndTheNextPullGoesOnALittleBeforeTheEnd() throws Exception {
    source.page = 2;
    List<String> ids = IntStream.range(0, 5).mapToObj(i -> added()).toList();
    pull(Instant.EPOCH);
    assertThat(came).isEqualTo(ids);
    assertThat(positions).hasSize(3).isSorted();
    assertThat(source.asked.get(0)).contains("ascending=true").doesNotContain("since");

    Instant end = positions.get(2);
    String late = added();
    came.clear();
    pull(end);
    // Those of the overlap come again.
    assertThat(came).endsWith(late).hasSize(6);
    assertThat(source.asked).anyMatch(q -> q.contains("since=" + end.minusSeconds(60)));
  }

  @Test
  void whatTheLrsMayStillShowIsNotPassedBy() throws Exception {
    Instant through = Instant.parse("2026-01-01T12:00:00Z");
    source.headers.put("X-Experience-API-Consistent-Through", through.toString());
    source.add(Sample.answered(), through.plusSeconds(5));
    pull(Instant.EPOCH);
    assertThat(positions).containsExactly(through);
    // Nor does it go back behind what was kept.
    pull(through.plusSeconds(30));
    assertThat(positions).containsExactly(through, through.plusSeconds(30));
  }

  @Test
  void whatStoppedTheKeeperComesAgainFromTheLastPositionThatWasKept() throws Exception {
    source.page = 2;
    List<String> ids = IntStream.range(0, 6).mapToObj(i -> added()).toList();
    assertThatThrownBy(
            () ->
                new Pull(client(), Duration.ZERO)
                    .from(
                        Instant.EPOCH,
                        part -> {
                          if (positions.size() == 1) {
                            throw new IOException("The power went");
                          }
                          keep(part);
                        }))
        .hasMessage("The power went");
    assertThat(came).isEqualTo(ids.subList(0, 2));
    new Pull(client(), Duration.ZERO).from(positions.get(0), this::keep);
    assertThat(came).isEqualTo(ids);
  }

  @Test
  void whatWasTakenBackComesWithWhatTakesItBack() throws Exception {
    ObjectNode statement = source.add(Sample.answered());
    source.takeBack(statement);
    source.add(Sample.voiding("6b57a3a5-9ca5-4e3e-9a2f-000000000000"));
    pull(Instant.EPOCH);
    assertThat(came).hasSize(3).startsWith(Sample.id(statement));
  }

  @Test
  void anAttachmentComesOnlyIfItIsWhatItsHashSays() throws Exception {
    source.add(MultipartBody.attaching(Sample.answered(), "text/plain", "notes\u00ff"));
    source.attachments.put(MultipartBody.sha2("notes\u00ff"), "notes\u00ff");
    source.add(MultipartBody.attaching(Sample.answered(), "text/plain", "others"));
    source.attachments.put(MultipartBody.sha2("others"), "forged");
    List<String> data = new ArrayList<>();
    new Pull(client(), Duration.ZERO)
        .from(
            Instant.EPOCH,
            part -> {
              keep(part);
              for (Path file : part.attachments().values()) {
                data.add(Files.readString(file, StandardCharsets.ISO_8859_1));
              }
            });
    assertThat(came).hasSize(2);
    assertThat(data).containsExactly("notes\u00ff");
  }

  @Test
  void anLrsThatAnswersInAnotherOrderIsNotReadOn() {
    source.add(Sample.answered(), Instant.parse("2026-02-02T00:00:00Z"));
    source.add(Sample.answered(), Instant.parse("2026-01-01T00:00:00Z"));
    assertThatThrownBy(() -> pull(Instant.EPOCH))
        .isInstanceOf(LrsException.class)
        .hasMessageContaining("$.statements[1], stored 2026-01-01T00:00:00Z, after one stored");
    assertThat(positions).isEmpty();
  }

  @Test
  void aStatementComesToTheLetterAndInTheVersionThatItNames() throws Exception {
    ObjectNode statement = Sample.answered();
    statement.put("version", "2.0.0").putObject("result").put("response", "\u00e4 \"quoted\"");
    source.add(statement);
    List<Received> received = new ArrayList<>();
    new Pull(client(), Duration.ZERO)
        .from(Instant.EPOCH, part -> received.addAll(part.statements()));
    assertThat(received)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.text()).isEqualTo(statement.toString());
              assertThat(one.version()).isEqualTo(XapiVersion.V2_0);
            });
  }

  private String added() {
    return Sample.id(source.add(Sample.answered()));
  }

  private void pull(Instant position) throws Exception {
    new Pull(client(), Duration.ofMinutes(1)).from(position, this::keep);
  }

  private void keep(Pull.Part part) {
    part.statements().forEach(one -> came.add(Sample.id(one.tree())));
    positions.add(part.position());
  }

  private LrsClient client() {
    return new LrsClient(URI.create(source.address()), "key", "secret", XapiVersion.V1_0);
  }
}
