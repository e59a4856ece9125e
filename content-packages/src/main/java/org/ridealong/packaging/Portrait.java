package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.ridealong.course.Look;

/** One person's portrait, from back to front of our own shapes. The tint behind is the page's. */
final class Portrait {
  private static final String SHADE = "#1b141840";
  private static final String INK = "#1b1418";

  private final StringBuilder shapes = new StringBuilder();

  private Portrait() {}

  /** An SVG element, 64 units wide and high. */
  static String of(Look look) {
    JsonNode parts = PlayerDrawings.portraits();
    String skin = parts.path("skins").path(look.skin() - 1).asText();
    String hair = parts.path("colours").path(look.hairColour()).asText();
    String cloth = parts.path("colours").path(look.topColour()).asText();
    JsonNode top = parts.path("tops").path(look.top());
    Portrait portrait = new Portrait();
    portrait.fill(parts.path("hairBehind").path(look.hair()), hair);
    portrait.body(skin, cloth);
    portrait.fill(top.path("shirt"), "#f4efe6");
    portrait.fill(top.path("over"), cloth);
    portrait.fill(top.path("collar"), SHADE);
    portrait.stroke(top.path("line"), SHADE, "1.4");
    portrait.head(skin);
    portrait.fill(chosen(parts.path("beards"), look.beard()), hair);
    portrait.face(look.beard().isPresent() ? "#f4d6c8" : "#7a2e2ad0");
    portrait.fill(parts.path("hairBefore").path(look.hair()), hair);
    portrait.stroke(chosen(parts.path("glasses"), look.glasses()), "#23283a", "1.1");
    return "<svg viewBox=\"0 0 64 64\" fill-rule=\"evenodd\" stroke-linecap=\"round\">"
        + portrait.shapes
        + "</svg>";
  }

  private static JsonNode chosen(JsonNode parts, Optional<String> name) {
    return parts.path(name.orElse(""));
  }

  private void body(String skin, String cloth) {
    fill("M26.5 35h11v12l-5.5 5-5.5-5z", skin);
    fill("M26.5 39.5q5.5 5.5 11 0V42q-5.5 5-11 0z", SHADE);
    fill("M5 66c0-13 9-17.5 20.5-20q6.5 5.5 13 0C50 48.5 59 53 59 66z", cloth);
  }

  private void head(String skin) {
    fill("M18.6 29a2.5 3 0 105 0 2.5 3 0 10-5 0m21.8 0a2.5 3 0 105 0 2.5 3 0 10-5 0", skin);
    fill("M21 26c0-8 4.5-12.5 11-12.5S43 18 43 26c0 9-4.5 15.5-11 15.5S21 35 21 26z", skin);
  }

  /** Eyes, brows, nose and mouth. */
  private void face(String lips) {
    fill(
        "M26.1 28.5a1.4 1.6 0 102.8 0 1.4 1.6 0 10-2.8 0m9 0a1.4 1.6 0 102.8 0 1.4 1.6 0 10-2.8 0",
        INK);
    stroke("M25 24.7q2.4-1.4 4.8-.3m4.4 0q2.4-1.1 4.8.3", INK + "a0", "1.3");
    stroke("M32 29.5l-.9 3.2h1.7", SHADE, "1.1");
    stroke("M29 36.4q3 2 6 0", lips, "1.4");
  }

  private void fill(JsonNode path, String colour) {
    if (path.isTextual()) {
      fill(path.asText(), colour);
    }
  }

  private void fill(String path, String colour) {
    shapes.append("<path d=\"%s\" fill=\"%s\"/>".formatted(path, colour));
  }

  private void stroke(JsonNode path, String colour, String width) {
    if (path.isTextual()) {
      stroke(path.asText(), colour, width);
    }
  }

  private void stroke(String path, String colour, String width) {
    shapes.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
            .formatted(path, colour, width));
  }
}
