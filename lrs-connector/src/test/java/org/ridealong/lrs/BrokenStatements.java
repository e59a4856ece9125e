package org.ridealong.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.ridealong.lrs.statement.StrictJson;

/**
 * Statements with one thing wrong in each, made from valid ones. The same seed makes the same.
 *
 * <p>Where a change leaves a valid statement now and then (a property less that is not needed, one
 * byte that is another), it is not said to be wrong for certain.
 */
public final class BrokenStatements {
  /** Values that are never what stands under one of these names. */
  private static final Map<String, List<String>> NEVER =
      Map.ofEntries(
          Map.entry("registration", List.of("", "x", "7f1d9d5c-6a0c-4f0e-0a55-0d1f6f6a2b02", "{}")),
          Map.entry(
              "duration", List.of("", "P", "PT", "1H", "PT1H30", "P1W2D", "PT1.5H3M", "pt1s")),
          Map.entry(
              "timestamp",
              List.of(
                  "",
                  "now",
                  "2026-13-01T00:00:00Z",
                  "2026-02-30T00:00:00Z",
                  "2026-02-03",
                  "2026-02-03T25:00:00Z",
                  "2026-02-03T00:00:00-00:00",
                  "1e9")),
          Map.entry("language", List.of("", "e", "en_US", "de--CH", "x", "abcdefghijk", "é")),
          Map.entry(
              "mbox", List.of("", "kim@example.org", "mailto:kim", "mailto:a b@c", "MAILTO:")),
          Map.entry("mbox_sha1sum", List.of("", "12", "z".repeat(40), "a".repeat(41))),
          Map.entry("sha2", List.of("", "12", "z".repeat(64), "a".repeat(129))),
          Map.entry("contentType", List.of("", "text", "/", "text/", "a b/c", "text/plain\n")),
          Map.entry("version", List.of("", "1", "0.95", "1.1.0", "2.0.0", "1.0.3.4", "latest")),
          Map.entry("objectType", List.of("", "agent", "Thing", "activity", "STATEMENTREF")),
          Map.entry("interactionType", List.of("", "Choice", "other2", "true false")));

  private static final List<String> NO_IRIS =
      List.of("", "x", ":", "a:", "://x", "1a:b", "a b:c", "a:<b>", "a:b c", "a:\u0001", "ä:b");

  private static final List<String> IRIS =
      List.of("openid", "homePage", "usageType", "fileUrl", "type", "moreInfo");

  private static final List<String> NO_NUMBERS =
      List.of(
          "NaN", "Infinity", "01", "+1", ".5", "1.", "0x10", "1e", "--1", "9".repeat(300), "1_000");

  private static final byte[][] NOT_UTF8 = {
    {(byte) 0xff},
    {(byte) 0xc3, '('},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
    {(byte) 0xc0, (byte) 0xaf},
    {(byte) 0x80}
  };

  /**
   * @param how what was done to it, different for each
   * @param isWrong whether xAPI refuses it for certain
   */
  public record Broken(String how, byte[] body, boolean isWrong) {
    @Override
    public String toString() {
      String text = new String(body, StandardCharsets.ISO_8859_1);
      return how + ": " + (text.length() < 3000 ? text : text.substring(0, 3000) + "…");
    }
  }

  private final Map<String, Broken> made = new LinkedHashMap<>();
  private final Random random;

  private BrokenStatements(long seed) {
    this.random = new Random(seed);
  }

  /** So many of all that there are, in an order by chance. */
  public static List<Broken> some(long seed, int count) {
    BrokenStatements broken = new BrokenStatements(seed);
    int number = 0;
    for (JsonNode valid : valid()) {
      broken.inTree((ObjectNode) valid, "statement " + number);
      broken.inText(valid, "statement " + number++);
    }
    List<Broken> all = new ArrayList<>(broken.made.values());
    Collections.shuffle(all, broken.random);
    return all.subList(0, Math.min(count, all.size()));
  }

  public static JsonNode valid() {
    try (InputStream in = BrokenStatements.class.getResourceAsStream("valid-statements.json")) {
      return Sample.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void inTree(ObjectNode valid, String name) {
    walk(valid, "", valid, name, false);
  }

  /** Below an extension nearly everything is allowed, so nothing there is wrong for certain. */
  private void walk(JsonNode node, String pointer, ObjectNode root, String name, boolean free) {
    if (node.isObject()) {
      boolean map = isMap(pointer);
      for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
        String key = keys.next();
        String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        property(pointer, key, root, name + " " + at, free, map);
        value(node.get(key), pointer, key, root, name + " " + at, free);
        walk(node.get(key), at, root, name, free || key.equals("extensions"));
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), pointer + "/" + i, root, name, free);
      }
    }
  }

  private static boolean isMap(String pointer) {
    return pointer.matches(".*/(display|name|description|extensions)");
  }

  private void property(
      String pointer, String key, ObjectNode root, String at, boolean free, boolean map) {
    boolean sure = !free && !map;
    change(root, pointer, at + " dropped", false, object -> object.remove(key));
    change(root, pointer, at + " renamed", sure, o -> o.set(key + "x", o.remove(key)));
    change(root, pointer, at + " with a space", sure, o -> o.set(key + " ", o.remove(key)));
    change(root, pointer, at + " and __proto__", sure, o -> o.put("__proto__", "x"));
    String upper = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    if (!upper.equals(key)) {
      change(root, pointer, at + " in capitals", sure, o -> o.set(upper, o.remove(key)));
    }
  }

  private void value(
      JsonNode value, String pointer, String key, ObjectNode root, String at, boolean free) {
    change(root, pointer, at + " null", !free, o -> o.putNull(key));
    for (JsonNode other : otherTypes(value)) {
      change(root, pointer, at + " as " + other, !free, o -> o.set(key, other));
    }
    change(root, pointer, at + " deep", true, o -> o.set(key, nested(150)));
    if (value.isTextual()) {
      for (String never : never(pointer, key)) {
        change(root, pointer, at + " as '" + never + "'", !free, o -> o.put(key, never));
      }
      for (String odd : List.of("\u0000", "\ud800", "x".repeat(100_000), "\u202e", "' or 1=1 --")) {
        String shown = odd.length() > 20 ? "long" : Integer.toHexString(odd.charAt(0));
        change(root, pointer, at + " odd " + shown, false, o -> o.put(key, odd));
      }
    }
  }

  private static List<JsonNode> otherTypes(JsonNode value) {
    List<JsonNode> types = new ArrayList<>();
    for (String other : List.of("17", "'x'", "true", "[]", "[[]]", "'true'")) {
      JsonNode node = Sample.read(other.replace('\'', '"'));
      boolean same =
          node.getNodeType() == value.getNodeType()
              // A single activity stands for a list of one; an empty list is one too.
              || (node.isArray() && (value.isObject() || value.isArray()));
      if (!same) {
        types.add(node);
      }
    }
    return types;
  }

  private static List<String> never(String pointer, String key) {
    if (key.equals("id") && (pointer.isEmpty() || pointer.endsWith("/statement"))) {
      return NEVER.get("registration");
    }
    boolean iri =
        IRIS.contains(key) || (key.equals("id") && pointer.matches(".*(verb|parent/0|grouping/0)"));
    return iri ? NO_IRIS : NEVER.getOrDefault(key, List.of());
  }

  private static JsonNode nested(int depth) {
    return Sample.read("[".repeat(depth) + "]".repeat(depth));
  }

  private interface Change {
    void of(ObjectNode object);
  }

  private void change(ObjectNode root, String pointer, String how, boolean isWrong, Change change) {
    ObjectNode copy = root.deepCopy().put("id", uuid());
    change.of((ObjectNode) copy.at(pointer));
    // Not by toString(): half of a surrogate pair would become a question mark.
    add(how, StrictJson.write(copy), isWrong);
  }

  private void inText(JsonNode valid, String name) {
    String text = valid.toString();
    for (String more : List.of("{}", "]", "x", ",", "null", "\u0000", "[", "//", "}")) {
      add(name + " then " + more, anew(text) + more, true);
    }
    for (String less : List.of("[", "{\"id\":", "\ufeff", "/**/", "[[", "//\n", "x")) {
      add(name + " behind " + less, less + anew(text), !less.equals("\ufeff"));
    }
    add(name + " in single quotes", anew(text).replace('"', '\''), true);
    add(name + " in UTF-16", anew(text).getBytes(StandardCharsets.UTF_16), true);
    add(name + " in UTF-32", anew(text).getBytes(Charset.forName("UTF-32")), true);
    for (int end = 1; end < text.length(); end += 9) {
      add(name + " cut at " + end, text.substring(0, end), true);
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\":", i)) {
        int key = text.lastIndexOf('"', i - 1);
        String twice = text.substring(key, i + 2) + "1,";
        add(name + " twice at " + key, text.substring(0, key) + twice + text.substring(key), true);
        for (String no : key % 3 == 0 ? NO_NUMBERS : List.<String>of()) {
          String none = "{\"result\":{\"score\":{\"raw\":" + no + "}},";
          add(name + " with " + no, none + text.substring(1), true);
        }
      }
    }
    bytes(text.getBytes(StandardCharsets.UTF_8), name);
  }

  private void bytes(byte[] text, String name) {
    for (int i = 0; i < 60; i++) {
      int at = 1 + random.nextInt(text.length - 2);
      byte[] not = NOT_UTF8[i % NOT_UTF8.length];
      add(name + " not UTF-8 at " + at, with(text, at, not), true);
      add(name + " NUL at " + at, with(text, at, new byte[] {0}), true);
      byte[] other = text.clone();
      other[at] = (byte) random.nextInt(256);
      add(name + " byte " + at + " as " + other[at], other, false);
    }
  }

  private static byte[] with(byte[] text, int at, byte[] more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(text, 0, at);
    bytes.writeBytes(more);
    bytes.write(text, at, text.length - at);
    return bytes.toByteArray();
  }

  private String anew(String text) {
    return text.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + uuid() + "\"");
  }

  private String uuid() {
    return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | 1L << 63)
        .toString();
  }

  private void add(String how, String text, boolean isWrong) {
    add(how, text.getBytes(StandardCharsets.UTF_8), isWrong);
  }

  private void add(String how, byte[] body, boolean isWrong) {
    made.putIfAbsent(how, new Broken(how, body, isWrong));
  }
}
