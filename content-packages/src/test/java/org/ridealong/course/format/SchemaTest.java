package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The schemas are for editors. They accept every course there is, and the reader refuses whatever
 * they refuse.
 */
class SchemaTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static List<Path> courseFiles() throws IOException {
    try (Stream<Path> courses = Files.walk(Path.of("courses"));
        Stream<Path> tiny = Files.walk(Path.of("fixtures/tiny"))) {
      return Stream.concat(courses, tiny)
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("FORMAT.md") && !file.endsWith("REVIEW.md"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("courseFiles")
  void acceptsEveryCourseFile(Path file) throws IOException {
    assertThat(problems(file, Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("courseFiles")
  void everyYamlFileNamesItsSchema(Path file) throws IOException {
    if (file.toString().endsWith(".yaml")) {
      String first = Files.readAllLines(file).get(0);
      assertThat(first).startsWith("# yaml-language-server: $schema=");
      Path named = file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
      assertThat(named).isEqualTo(Path.of("schema", schema(file) + ".schema.json"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "programme.yaml             | title: Tiny               | titel: Tiny",
        "facts.yaml                 | (\\d+) days               | \\d+ days",
        "facts.yaml                 | value: 31                 | values: 31",
        "cast.yaml                  | colour: 8                 | colour: 9",
        "cast.yaml                  | id: cleo                  | id: you",
        "cast.yaml                  | skin: 4                   | skin: 7",
        "cast.yaml                  | hair: scarf               | hair: hat",
        "01-tiny/scenarios/late-notes.yaml | on: Today          | at: Today",
        "01-tiny/scenarios/second-call.yaml | at: \"17:02\"     | at: 17",
        "01-tiny/module.yaml        | version: 1.0.0            | version: 1.0",
        "01-tiny/module.yaml        | id: tiny                  | id: Tiny",
        "01-tiny/module.yaml        | lessons: [agree-first]    | lessons: []",
        "01-tiny/module.yaml        | quiz: 80                  | quiz: 101",
        "01-tiny/module.yaml        | '  skill: 70'             | ''",
        "01-tiny/module.yaml        | scenarios:                | '# scenarios:'",
        "01-tiny/module.yaml        | [late-notes, second-call] | []",
        "01-tiny/module.yaml        | language: en              | language: English",
        "01-tiny/scenarios/late-notes.yaml | quality: 3         | quality: 4",
        "01-tiny/scenarios/late-notes.yaml | {trust: -2, record: 2} | {trust: -4}",
        "01-tiny/scenarios/late-notes.yaml | effects: {clarity: 2} | effects: {clarty: 2}",
        "01-tiny/scenarios/late-notes.yaml | when: trust < -2   | when: trust below -2",
        "01-tiny/scenarios/late-notes.yaml | outcome: strong    | outcome: great",
        "01-tiny/scenarios/late-notes.yaml | - tell: Ben is gone. | - tells: Ben is gone.",
        "01-tiny/scenarios/late-notes.yaml | setting: small-room | setting: moon",
        "01-tiny/scenarios/late-notes.yaml | minutes: 3         | minutes: three",
        "01-tiny/scenarios/late-notes.yaml | [2, \"€ 9,100\", 0] | [2, true, 0]",
        "01-tiny/module.yaml        | minutes: 9              | optional: maybe",
        "01-tiny/scenarios/second-call.yaml | > 0 and record = 0 | > 0 xor record = 0",
        "01-tiny/scenarios/second-call.yaml | next: open        | next: [open]",
        "01-tiny/boosters.yaml      | day: 2                  | day: 0",
        "01-tiny/boosters.yaml      | type: rating            | type: stars",
        "01-tiny/boosters.yaml      | near: [4]               | near: 4",
        "01-tiny/aids/agreement-card.md | figure: quotient    | figure: ratio",
        "01-tiny/aids/agreement-card.md | of: [kept, asked]   | of: [kept]",
        "01-tiny/aids/agreement-card.md | figure: typed       | kind: typed",
        "01-tiny/quiz.yaml          | type: rating              | type: stars",
        "01-tiny/quiz.yaml          | best: 2                   | best: 0",
        "01-tiny/quiz.yaml          | tolerance: 0.4            | tolerance: -0.4",
        "01-tiny/quiz.yaml          | why: It has a date.       | reason: It has a date.",
        "01-tiny/quiz.yaml          | correct: true             | correct: false",
        "01-tiny/lessons/agree-first.md | correct: true         | correct: 1",
        "01-tiny/lessons/agree-first.md | skill: agree          | skills: agree",
        "01-tiny/aids/agreement-card.md | lines: 2              | lines: 0",
        "01-tiny/aids/agreement-card.md | from: commitment/will | from: commitment",
        "01-tiny/aids/agreement-card.md | id: by-when           | id: by when",
      })
  void theReaderRefusesWhatASchemaRefuses(String path, String old, String now) throws IOException {
    PatchedFiles files = tiny().with(path, old, now);
    assertThat(problems(Path.of(path), files.text(path))).as("schema").isNotEmpty();
    assertThat(files.findings()).as("reader").isNotEmpty();
  }

  @Test
  void everySchemaDescribesItsKeysForEditors() throws IOException {
    for (String name :
        List.of(
            "programme",
            "cast",
            "facts",
            "module",
            "scenario",
            "quiz",
            "boosters",
            "lesson",
            "aid")) {
      String text = Files.readString(Path.of("schema", name + ".schema.json"));
      assertThat(new ObjectMapper().readTree(text).findValuesAsText("description")).isNotEmpty();
    }
  }

  private static List<Error> problems(Path file, String text) throws IOException {
    String yaml = text;
    if (file.toString().endsWith(".md")) {
      yaml = text.substring("---\n".length(), text.indexOf("\n---\n"));
    }
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    String json = new ObjectMapper().writeValueAsString(new Load(settings).loadFromString(yaml));
    Path path = Path.of("schema", schema(file) + ".schema.json");
    Schema schema = SCHEMAS.getSchema(Files.readString(path));
    return schema.validate(json, InputFormat.JSON);
  }

  private static String schema(Path file) {
    if (file.toString().contains("translations/")) {
      return "translation";
    }
    String parent = file.getParent() == null ? "" : file.getParent().getFileName().toString();
    return switch (parent) {
      case "lessons" -> "lesson";
      case "scenarios" -> "scenario";
      case "aids" -> "aid";
      default -> file.getFileName().toString().replace(".yaml", "");
    };
  }
}
