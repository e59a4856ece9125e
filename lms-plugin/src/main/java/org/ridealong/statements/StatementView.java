package org.ridealong.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.lrs.query.Reading;
import org.ridealong.web.Json;
import org.ridealong.web.Who;
import org.ridealong.web.Words;

/** A statement in words. */
public final class StatementView {
  private static final int LONGEST = 200;

  private final Reading reading;

  StatementView(Reading reading) {
    this.reading = reading;
  }

  public String id() {
    return reading.id().toString();
  }

  public String who() {
    return Who.name(told().path("actor"));
  }

  public String whoExactly() {
    return Who.identifier(told().path("actor"));
  }

  public String did() {
    return words(told().path("verb").path("display"), told().path("verb").path("id").asText());
  }

  public String verb() {
    return told().path("verb").path("id").asText();
  }

  /** On what: an activity by its name, an agent, a statement. */
  public String what() {
    JsonNode object = told().path("object");
    return switch (object.path("objectType").asText("Activity")) {
      case "Agent", "Group" -> Who.name(object);
      case "StatementRef" -> "statement " + object.path("id").asText();
      case "SubStatement" ->
          Who.name(object.path("actor"))
              + " "
              + words(object.path("verb").path("display"), object.path("verb").path("id").asText());
      default -> words(object.path("definition").path("name"), object.path("id").asText());
    };
  }

  /** The activity's id, or nothing if it is about something else. */
  public String activity() {
    JsonNode object = told().path("object");
    boolean isActivity = object.path("objectType").asText("Activity").equals("Activity");
    return isActivity ? object.path("id").asText() : "";
  }

  public String refersTo() {
    JsonNode object = told().path("object");
    return object.path("objectType").asText().equals("StatementRef")
        ? object.path("id").asText()
        : "";
  }

  public String registration() {
    return told().path("context").path("registration").asText();
  }

  /** Score, success, completion, duration, response; as far as they are there. */
  public String result() {
    JsonNode result = told().path("result");
    List<String> parts = new ArrayList<>();
    JsonNode score = result.path("score");
    if (score.path("scaled").isNumber()) {
      parts.add(
          score
                  .path("scaled")
                  .decimalValue()
                  .movePointRight(2)
                  .setScale(1, RoundingMode.HALF_UP)
                  .stripTrailingZeros()
                  .toPlainString()
              + " %");
    } else if (score.path("raw").isNumber()) {
      parts.add(
          score.path("raw").asText()
              + (score.has("max") ? " of " + score.path("max").asText() : " points"));
    }
    if (result.has("success")) {
      parts.add(result.path("success").asBoolean() ? "right" : "not right");
    }
    if (result.has("completion")) {
      parts.add(result.path("completion").asBoolean() ? "completed" : "not completed");
    }
    if (result.has("duration")) {
      parts.add(duration(result.path("duration").asText()));
    }
    if (result.has("response")) {
      parts.add("“" + shortened(result.path("response").asText()) + "”");
    }
    return String.join(", ", parts);
  }

  public String when() {
    String text = told().path("timestamp").asText();
    try {
      return Words.time(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  public String stored() {
    return Words.time(reading.stored());
  }

  public String by() {
    return Who.name(told().path("authority"));
  }

  public boolean isVoided() {
    return !reading.voidedBy().isEmpty();
  }

  public List<String> voidedBy() {
    return reading.voidedBy().stream().map(Object::toString).toList();
  }

  public List<String> attachments() {
    return reading.attachments();
  }

  /** To the letter. */
  public String text() {
    return reading.text();
  }

  public String added() {
    return Json.pretty(Json.parse(reading.added()));
  }

  public String version() {
    String version = told().path("version").asText("1.0.0");
    return version.startsWith("2.") ? "2.0.0" : "1.0.3";
  }

  private JsonNode told() {
    return reading.told();
  }

  private static String words(JsonNode languages, String otherwise) {
    JsonNode first = languages.elements().hasNext() ? languages.elements().next() : languages;
    return shortened(first.asText().isBlank() ? otherwise : first.asText());
  }

  private static String duration(String text) {
    try {
      return Words.span(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
