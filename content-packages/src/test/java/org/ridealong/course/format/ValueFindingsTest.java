package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import org.junit.jupiter.api.Test;

/** What the reader says about keys and values. */
class ValueFindingsTest {

  private static final String MODULE = "01-tiny/module.yaml";
  private static final String CAST = "cast.yaml";
  private static final String STORY = "01-tiny/scenarios/late-notes.yaml";
  private static final String QUIZ = "01-tiny/quiz.yaml";

  @Test
  void refusesAnUnknownKeyAndSuggestsTheNearest() {
    assertThat(
            tiny()
                .with(STORY, "      - id: ask\n        text:", "      - id: ask\n        txet:")
                .findings())
        .containsExactly(
            STORY + ":40: unknown key txet; did you mean text?", STORY + ":39: text is missing");
  }

  @Test
  void namesAMissingKeyAtItsMap() {
    assertThat(tiny().with(CAST, "    role: Sales lead\n", "").findings())
        .containsExactly(CAST + ":3: role is missing");
  }

  @Test
  void refusesAKeyThatIsGivenTwice() {
    assertThat(tiny().with(MODULE, "minutes: 9", "minutes: 9\nminutes: 10").findings())
        .containsExactly(MODULE + ":8: minutes is given twice");
  }

  @Test
  void refusesAFactThatNoTextCanBeHeldAgainst() {
    String says = "(\\d+) days";
    assertThat(tiny().with("facts.yaml", says, "\\d+ days").findings())
        .containsExactly(
            "facts.yaml:4: entry 1 of says has 0 groups, expected one, around the value; (?:…) groups without counting");
    assertThat(tiny().with("facts.yaml", says, "(\\d+ days").findings())
        .containsExactly("facts.yaml:4: entry 1 of says is no regular expression: Unclosed group");
  }

  @Test
  void refusesANumberWhereATextBelongs() {
    assertThat(tiny().with(CAST, "role: Sales lead", "role: 12").findings())
        .containsExactly(CAST + ":5: role is 12, expected a text; put it in quotes");
  }

  @Test
  void refusesATextWhereANumberBelongs() {
    assertThat(tiny().with(CAST, "colour: 1", "colour: \"1\"").findings())
        .containsExactly(CAST + ":7: colour is \"1\", expected a whole number from 1 to 8");
  }

  @Test
  void refusesAnEmptyValue() {
    assertThat(tiny().with(CAST, "role: Sales lead", "role:").findings())
        .containsExactly(CAST + ":5: role is empty, expected a text");
  }

  @Test
  void refusesAMapWhereAListBelongs() {
    assertThat(tiny().with(MODULE, "lessons: [agree-first]", "lessons: {a: b}").findings())
        .containsExactly(MODULE + ":19: lessons is a map, expected a list");
  }

  @Test
  void refusesABadId() {
    assertThat(tiny().with(MODULE, "id: tiny", "id: Tiny Module").findings())
        .containsExactly(
            MODULE
                + ":2: id is \"Tiny Module\", expected an id: a-z, 0-9 and -, starting with a letter, at"
                + " most 32 characters");
  }

  @Test
  void refusesAnOriginThatNamesNoField() {
    String aid = "01-tiny/aids/agreement-card.md";
    assertThat(tiny().with(aid, "from: commitment/will", "from: commitment").findings())
        .containsExactly(aid + ":8: from names a field as aid-id/field-id");
  }

  @Test
  void refusesADuplicateIdWhateverItSays() {
    assertThat(
            tiny()
                .with(CAST, "id: cleo", "id: missing")
                .with(
                    CAST,
                    "people:",
                    "people:\n  - {id: missing, name: A, role: B, about: C, colour: 1}")
                .findings())
        .containsExactly(CAST + ":15: id is missing, which line 3 has taken already");
  }

  @Test
  void refusesADuplicateIdAndNamesTheFirst() {
    assertThat(tiny().with(STORY, "- id: remind", "- id: ask").findings())
        .containsExactly(STORY + ":49: id is ask, which line 39 has taken already");
  }

  @Test
  void refusesAnEndingThatHasAStepsId() {
    assertThat(tiny().with(STORY, "- id: walked-off", "- id: agree-date").findings())
        .contains(STORY + ":160: id is agree-date, which line 83 has taken already");
  }

  @Test
  void refusesAnIdThatDiffersFromTheFilesName() {
    assertThat(tiny().with(STORY, "id: late-notes", "id: late-note").findings())
        .containsExactly(STORY + ":2: id is late-note, expected late-notes as in the file's name");
  }

  @Test
  void refusesAnUnknownSkillAndSuggestsTheNearest() {
    assertThat(tiny().with(STORY, "skill: agree\n", "skill: agreee\n").findings())
        .containsExactly(
            STORY + ":12: skill is agreee, which is no skill of module.yaml; did you mean agree?");
  }

  @Test
  void refusesAnUnknownSpeaker() {
    assertThat(tiny().with(STORY, "- who: ann", "- who: anna").findings())
        .containsExactly(
            STORY + ":156: who is anna, which is no person of cast.yaml; did you mean ann?");
  }

  @Test
  void refusesYouInTheCast() {
    assertThat(tiny().with(CAST, "id: cleo", "id: you").findings())
        .containsExactly(CAST + ":14: id is you, which is the learner; expected another id");
  }

  @Test
  void refusesAnUnknownTarget() {
    assertThat(
            tiny()
                .with(
                    STORY,
                    "to: walked-off\n          - to: first-words",
                    "to: walked\n          - to: first-words")
                .findings())
        .containsExactly(
            STORY
                + ":70: walked is no step or ending; did you mean kept?"
                    .replace("kept", "walked-off"));
  }

  @Test
  void refusesAnUnknownStart() {
    assertThat(tiny().with(STORY, "start: first-words", "start: first-word").findings())
        .containsExactly(
            STORY
                + ":8: start is first-word, which is no step of this file; did you mean first-words?");
  }

  @Test
  void refusesAnUnknownChoiceInACondition() {
    assertThat(
            tiny()
                .with(STORY, "chose first-words/ask and", "chose first-words/asks and")
                .findings())
        .containsExactly(
            STORY + ":117: chose first-words/asks names no choice; did you mean first-words/ask?");
  }

  @Test
  void refusesAConditionOfAnotherForm() {
    assertThat(tiny().with(STORY, "when: trust = 0", "when: trust == 0").findings())
        .containsExactly(
            STORY
                + ":92: when holds \"trust == 0\", expected clauses joined by and, or: trust >= 1, chose"
                + " step/option, not chose step/option");
  }

  @Test
  void refusesAnUnknownValueInACondition() {
    assertThat(tiny().with(STORY, "when: trust = 0", "when: thrust = 0").findings())
        .containsExactly(STORY + ":92: when asks for thrust; did you mean trust?");
  }

  @Test
  void refusesAConditionThatNoValueCanReach() {
    assertThat(tiny().with(STORY, "when: trust = 0", "when: trust > 30").findings())
        .containsExactly(STORY + ":92: when compares with 30, but values stay from −3 to 3");
  }

  @Test
  void refusesAnEffectBeyondTwo() {
    assertThat(
            tiny().with(STORY, "effects: {trust: 2, clarity: 1}", "effects: {trust: 3}").findings())
        .containsExactly(STORY + ":42: trust is 3, expected a whole number from -2 to 2");
  }

  @Test
  void refusesAListThatIsTooShort() {
    assertThat(tiny().with(MODULE, "  - Agree on a date.\n", "").findings())
        .containsExactly(MODULE + ":8: learn has 2 entries, expected 3 to 5");
  }

  @Test
  void refusesABeatOfNoKind() {
    assertThat(
            tiny()
                .with(STORY, "- tell: The cleaner waits at the door.", "- when: trust = 1")
                .findings())
        .containsExactly(
            STORY
                + ":95: entry 4 of scene is no beat, expected one of tell, who and say, mail, table, note, crm, transcript");
  }

  @Test
  void refusesARecordWithoutFieldsAndAnEntryWithoutADay() {
    assertThat(tiny().with(STORY, "- {on: Today, what:", "- {at: Today, what:").findings())
        .containsExactly(
            STORY + ":147: unknown key at; did you mean on?", STORY + ":147: on is missing");
    assertThat(
            tiny()
                .with(
                    STORY,
                    "- {label: Open deals, value: 3}\n            - {label: Value, value: \"€ 64,000\"}",
                    "[]")
                .findings())
        .containsExactly(STORY + ":143: fields has 0 entries, expected 1 to 8");
  }

  @Test
  void refusesATranscriptOfSomebodyUnknownAndATimeThatIsNoText() {
    String call = "01-tiny/scenarios/second-call.yaml";
    assertThat(tiny().with(call, "\"17:02\", who: ann", "\"17:02\", who: anne").findings())
        .containsExactly(
            call + ":60: who is anne, which is no person of cast.yaml; did you mean ann?");
    assertThat(tiny().with(call, "at: \"17:40\"", "at: 17").findings())
        .containsExactly(call + ":61: at is 17, expected a text; put it in quotes");
  }

  @Test
  void refusesALookThatCannotBeDrawn() {
    assertThat(tiny().with("cast.yaml", "hair: scarf", "hair: skarf").findings())
        .containsExactly("cast.yaml:19: hair is skarf; did you mean scarf?");
    assertThat(tiny().with("cast.yaml", "skin: 4", "skin: 7").findings())
        .containsExactly("cast.yaml:19: skin is 7, expected a whole number from 1 to 6");
  }

  @Test
  void aSettingMustBeOneThatIsDrawn() {
    String path = "01-tiny/scenarios/late-notes.yaml";
    assertThat(tiny().with(path, "setting: small-room", "setting: smal-room").findings())
        .singleElement()
        .asString()
        .endsWith("setting is smal-room; did you mean small-room?");
  }

  @Test
  void refusesABeatOfTwoKinds() {
    assertThat(
            tiny()
                .with(
                    STORY,
                    "- tell: The notes are there.",
                    "- tell: The notes are there.\n        say: Yes.")
                .findings())
        .containsExactly(
            STORY
                + ":140: entry 1 of scene is more than one beat, expected one of tell, who and say, mail, table, note, crm, transcript");
  }

  @Test
  void refusesARowThatDoesNotFitItsColumns() {
    assertThat(tiny().with(STORY, "- [2, \"€ 9,100\", 0]", "- [2, 0]").findings())
        .containsExactly(STORY + ":30: entry 2 of rows has 2 cells, expected 3 as in columns");
  }

  @Test
  void refusesAnUnknownOutcome() {
    assertThat(tiny().with(STORY, "outcome: strong", "outcome: storng").findings())
        .containsExactly(STORY + ":138: outcome is storng; did you mean strong?");
  }

  @Test
  void refusesTwoCorrectOptions() {
    assertThat(
            tiny()
                .with(
                    QUIZ,
                    "text: Keep the CRM clean.",
                    "text: Keep the CRM clean.\n        correct: true")
                .findings())
        .containsExactly(
            QUIZ + ":8: options has 2 entries with correct: true, expected exactly one");
  }

  @Test
  void refusesAMultipleWithoutACorrectOption() {
    String text = tiny().text(QUIZ);
    int needs = text.indexOf("- id: needs");
    int turn = text.indexOf("- id: turn");
    String without = text.substring(needs, turn).replace("        correct: true\n", "");
    assertThat(tiny().with(QUIZ, text.substring(needs, turn), without).findings())
        .containsExactly(QUIZ + ":37: options has no option with correct: true");
  }

  @Test
  void refusesAnUnknownTypeOfItem() {
    assertThat(tiny().with(QUIZ, "type: single", "type: singel").findings())
        .containsExactly(QUIZ + ":6: type is singel; did you mean single?");
  }

  @Test
  void refusesWhatBelongsToAnotherTypeOfItem() {
    assertThat(tiny().with(QUIZ, "    best: 2\n", "    best: 2\n    pairs: []\n").findings())
        .singleElement()
        .asString()
        .startsWith(QUIZ + ":78: unknown key pairs");
  }

  @Test
  void refusesARatingThatIsNearItself() {
    assertThat(tiny().with(QUIZ, "near: [1, 3]", "near: [1, 2]").findings())
        .containsExactly(QUIZ + ":78: near holds 2, which is the best already");
  }
}
