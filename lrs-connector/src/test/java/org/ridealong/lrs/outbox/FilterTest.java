package org.ridealong.lrs.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.Sample;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.TestSettings;

class FilterTest {
  private static final List<String> ANY = List.of();

  @Test
  void anEmptyFilterLeavesNothingOut() {
    assertThat(takes(Filter.NONE, Sample.answered())).isTrue();
  }

  @Test
  void aCourseIsItselfAndWhatLiesBelowIt() {
    assertThat(takes(new Filter(ANY, List.of(Sample.COURSE), ANY), Sample.answered())).isTrue();
    assertThat(takes(new Filter(ANY, List.of(Sample.COURSE + "/"), ANY), Sample.answered()))
        .isTrue();
    assertThat(takes(new Filter(ANY, List.of(Sample.COURSE + "-2"), ANY), Sample.answered()))
        .isFalse();
    assertThat(
            takes(
                new Filter(ANY, List.of(Sample.COURSE.replace("coaching", "coach")), ANY),
                Sample.answered()))
        .isFalse();
  }

  @Test
  void theConfigurationsFilterIsReadFromTextsWithCommas() {
    ConfiguredTarget configured = new ConfiguredTarget();
    configured.settings =
        TestSettings.of(
            Map.of(
                "ridealong.lrs.verbs",
                " https://a.example/done , https://a.example/won,",
                "ridealong.lrs.sources",
                Filter.LAUNCHES));
    assertThat(configured.filter())
        .isEqualTo(
            new Filter(
                List.of("https://a.example/done", "https://a.example/won"),
                ANY,
                List.of(Filter.LAUNCHES)));
  }

  @Test
  void everyPartOfAFilterMustHold() {
    Filter both = new Filter(List.of(Sample.ANSWERED), ANY, List.of(Filter.LAUNCHES));
    ObjectNode byKey = from("reporting");
    ObjectNode byLaunch = from("launch");
    assertThat(takes(both, byLaunch)).isTrue();
    assertThat(takes(both, byKey)).isFalse();
    byLaunch.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/passed");
    assertThat(takes(both, byLaunch)).isFalse();
  }

  @Test
  void whatTakesAStatementBackAlwaysPasses() {
    Filter narrow = new Filter(List.of("a:b"), List.of("c:d"), List.of("e"));
    assertThat(takes(narrow, Sample.voiding(UUID.randomUUID().toString()))).isTrue();
  }

  @Test
  void oneLearnersStatementsShareALane() {
    assertThat(Lane.of(Sample.answered())).isEqualTo(Lane.of(Sample.answered()));
    ObjectNode other = Sample.answered();
    other.putObject("actor").put("mbox", "mailto:pat@example.org");
    assertThat(Lane.of(other)).isNotEqualTo(Lane.of(Sample.answered()));
  }

  private static ObjectNode from(String source) {
    ObjectNode statement = Sample.answered();
    statement
        .putObject("authority")
        .putObject("account")
        .put("homePage", "http://localhost")
        .put("name", source);
    return statement;
  }

  private static boolean takes(Filter filter, ObjectNode statement) {
    return filter.takes(statement, Mentions.of(statement));
  }

  @Test
  void whatWasFetchedFromATargetDoesNotGoBackThereHoweverItsAddressIsWritten() {
    ObjectNode fetched = Sample.answered();
    fetched
        .putObject("authority")
        .putObject("account")
        .put("name", Address.place("https://LRS.example:443/xapi"));
    Mentions mentions = Mentions.of(fetched);
    assertThat(target("https://lrs.example/xapi/").takes(fetched, mentions)).isFalse();
    assertThat(target("https://lrs.example/other").takes(fetched, mentions)).isTrue();
    ObjectNode voiding = Sample.voiding(Sample.id(fetched));
    voiding.set("authority", fetched.path("authority"));
    assertThat(target("https://lrs.example/xapi").takes(voiding, Mentions.of(voiding))).isFalse();
  }

  private static Target target(String endpoint) {
    Address address = new Address(URI.create(endpoint), "key", "secret", "1.0.3");
    return new Target(
        1, "Company", endpoint, "key", "1.0.3", Optional.of(address), Filter.NONE, Instant.EPOCH);
  }
}
