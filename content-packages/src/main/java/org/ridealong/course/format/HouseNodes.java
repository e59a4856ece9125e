package org.ridealong.course.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.ridealong.course.Id;

/**
 * What Markdown means in courses beyond CommonMark, as nodes of its tree, and how they are shown.
 */
final class HouseNodes {

  private HouseNodes() {}

  /** A conversation. */
  static final class Talk extends CustomBlock {
    private final List<Turn> turns;

    Talk(List<Turn> turns) {
      this.turns = turns;
    }
  }

  record Turn(String name, String text) {}

  /** A quote that starts with a bold word. */
  static final class Callout extends CustomBlock {}

  /** A field to fill in. */
  static final class Blank extends CustomNode {
    private final Id field;

    Blank(Id field) {
      this.field = field;
    }
  }

  static final class Renderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    Renderer(HtmlNodeRendererContext context) {
      this.context = context;
      this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Talk.class, Callout.class, Blank.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Talk talk) {
        render(talk);
      } else if (node instanceof Blank blank) {
        html.tag("span", Map.of("data-field", blank.field.value()));
        html.tag("/span");
      } else {
        html.line();
        html.tag("aside", Map.of("class", "callout"));
        html.line();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          context.render(child);
        }
        html.line();
        html.tag("/aside");
        html.line();
      }
    }

    private void render(Talk talk) {
      html.line();
      html.tag("div", Map.of("class", "talk"));
      for (Turn turn : talk.turns) {
        html.tag("p");
        html.tag("b", Map.of("class", "speaker"));
        html.text(turn.name());
        html.tag("/b");
        html.text(" " + turn.text());
        html.tag("/p");
      }
      html.tag("/div");
      html.line();
    }
  }
}
