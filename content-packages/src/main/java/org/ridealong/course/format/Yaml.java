package org.ridealong.course.format;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Parses YAML 1.2 into values that know their lines. */
final class Yaml {

  private Yaml() {}

  /** The file's one document; empty, with a finding, if it is no YAML. */
  static Optional<Value> parse(Source source) {
    LoadSettings settings =
        LoadSettings.builder().setSchema(new CoreSchema()).setLabel(source.file()).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(source.text());
      if (node.isEmpty()) {
        source.wrong(0, "is empty");
      }
      return node.map(found -> new Value(source, found, "the file"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine()).orElse(0);
      source.wrong(line, "is not YAML: " + e.getProblem() + advice(e.getProblem()));
    } catch (ReaderException e) {
      String before = source.text().substring(0, Math.min(e.getPosition(), source.text().length()));
      int line = (int) before.chars().filter(one -> one == '\n').count();
      source.wrong(
          line, "holds a character that YAML does not allow: U+%04X".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      source.wrong(0, "is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static String advice(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return "; a text that holds a colon and a space needs quotes";
    }
    if (problem.contains("\\t")) {
      return "; indent with spaces";
    }
    return "";
  }
}
