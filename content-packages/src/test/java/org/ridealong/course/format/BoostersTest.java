package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Boosters;
import org.ridealong.course.Course;
import org.ridealong.course.Person;

/** Questions that come back. */
class BoostersTest {

  private static final String BOOSTERS = "01-tiny/boosters.yaml";

  @Test
  void aModuleKnowsItsOwnRounds() {
    Boosters own = tiny().course().boosters().get(0);
    assertThat(own.rounds()).extracting(Boosters.Round::day).containsExactly(2, 7);
    assertThat(own.items())
        .extracting(item -> item.id().value())
        .containsExactly("which-line", "come-back", "late-again");
  }

  @Test
  void aModuleNeedsNone() {
    assertThat(tiny().without(BOOSTERS).course().boosters().get(0).rounds()).isEmpty();
  }

  @Test
  void aModuleCarriesThoseOfTheModulesBeforeIt() {
    Course second = twoModules().courses().get(1);
    assertThat(second.boosters())
        .extracting(one -> one.module().value())
        .containsExactly("tiny", "next");
  }

  @Test
  void aModuleKnowsWhoSpeaksInThem() {
    Course second = twoModules().courses().get(1);
    assertThat(second.cast()).extracting(Person::id).contains(tiny().course().cast().get(0).id());
  }

  @Test
  void roundsComeInTheOrderOfTheirDays() {
    assertThat(tiny().with(BOOSTERS, "day: 7", "day: 2").findings())
        .containsExactly(BOOSTERS + ":32: day is 2, expected more than the 2 before it");
  }

  @Test
  void idsAreUniqueInTheFile() {
    assertThat(tiny().with(BOOSTERS, "id: late-again", "id: come-back").findings())
        .containsExactly(BOOSTERS + ":34: id is come-back, which line 24 has taken already");
  }

  private static Reading twoModules() {
    PatchedFiles files = tiny().with("programme.yaml", "[01-tiny]", "[01-tiny, 02-next]");
    for (String path :
        List.of(
            "module.yaml",
            "quiz.yaml",
            "lessons/agree-first.md",
            "scenarios/late-notes.yaml",
            "scenarios/second-call.yaml",
            "aids/agreement-card.md",
            "boosters.yaml")) {
      String text = files.text("01-tiny/" + path).replace("id: tiny", "id: next");
      files.with("02-next/" + path, text.getBytes(StandardCharsets.UTF_8));
    }
    Reading reading = Programmes.read(files);
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return reading;
  }
}
