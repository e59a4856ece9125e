package org.ridealong.course.format;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Id;
import org.ridealong.course.Prose;

/**
 * Markdown to HTML that is safe to show: raw HTML is escaped, addresses that could run a script are
 * dropped.
 */
final class Markdown {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(HouseNodes.Renderer::new)
          .attributeProviderFactory(context -> leavingTheFrame())
          .build();

  private final People people;

  Markdown(People people) {
    this.people = people;
  }

  /** Blocks: paragraphs, lists, tables, talks, call-outs. */
  Prose blocks(Source source) {
    return new Prose(source.text(), html(parsed(source, null)));
  }

  Prose blocks(Value value) {
    return blocks(value.passage());
  }

  /** A sheet with blanks for these fields. */
  Prose sheet(Source source, Set<Id> fields) {
    return new Prose(source.text(), html(parsed(source, fields)));
  }

  /** As blocks, but a text of one paragraph stands without its {@code <p>}. */
  Prose inline(Value value) {
    Source source = value.passage();
    Node document = parsed(source, null);
    Node first = document.getFirstChild();
    String html = html(document);
    boolean single = first instanceof Paragraph && first.getNext() == null;
    return new Prose(
        source.text(),
        single ? html.substring("<p>".length(), html.length() - "</p>".length()) : html);
  }

  /** Plain text that stands where Markdown may stand elsewhere. */
  static Prose plain(String text) {
    Text node = new Text(text);
    return new Prose(text, RENDERER.render(node));
  }

  private Node parsed(Source source, @Nullable Set<Id> fields) {
    Node document = PARSER.parse(source.text());
    document.accept(new HouseRules(source, people, fields));
    return document;
  }

  private static String html(Node document) {
    return RENDERER.render(document).stripTrailing();
  }

  /** A link followed inside an LMS's frame would replace the course and end its session. */
  private static AttributeProvider leavingTheFrame() {
    return (node, tag, attributes) -> {
      if (node instanceof Link) {
        attributes.put("rel", "noopener");
        attributes.put("target", "_blank");
      }
    };
  }
}
