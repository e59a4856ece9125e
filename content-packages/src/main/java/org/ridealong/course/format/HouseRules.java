package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Id;

/**
 * Turns the block forms that mean something here into their nodes, and finds what an author got
 * wrong in them.
 */
final class HouseRules extends AbstractVisitor {

  private static final Pattern BLANK = Pattern.compile("\\{\\{(.*?)}}");

  private final Source source;
  private final People people;
  private final @Nullable Set<Id> fields;

  /**
   * @param fields of a sheet; null where a text has no blanks
   */
  HouseRules(Source source, People people, @Nullable Set<Id> fields) {
    this.source = source;
    this.people = people;
    this.fields = fields;
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      source.wrong(line(heading), "a heading starts with ##; # is the title's, which stands above");
    }
    visitChildren(heading);
  }

  @Override
  public void visit(Image image) {
    source.wrong(
        line(image), "an image cannot be carried in a package yet; say it in words or a table");
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (!"talk".equals(block.getInfo())) {
      return;
    }
    List<HouseNodes.Turn> turns = new ArrayList<>();
    int line = line(block);
    for (String text : block.getLiteral().lines().toList()) {
      line++;
      if (!text.isBlank()) {
        turn(line, text.strip()).ifPresent(turns::add);
      }
    }
    if (turns.isEmpty()) {
      source.wrong(line(block), "a talk has at least one line");
    }
    replace(block, new HouseNodes.Talk(turns));
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
    if (quote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof StrongEmphasis) {
      HouseNodes.Callout callout = new HouseNodes.Callout();
      while (quote.getFirstChild() != null) {
        callout.appendChild(quote.getFirstChild());
      }
      replace(quote, callout);
    }
  }

  @Override
  public void visit(Text text) {
    if (fields == null) {
      return;
    }
    String literal = text.getLiteral();
    Matcher blank = BLANK.matcher(literal);
    int done = 0;
    while (blank.find()) {
      text.insertBefore(new Text(literal.substring(done, blank.start())));
      Id field = field(text, blank.group(1));
      text.insertBefore(new HouseNodes.Blank(field));
      done = blank.end();
    }
    text.setLiteral(literal.substring(done));
  }

  private Id field(Text text, String name) {
    Set<Id> known = fields == null ? Set.of() : fields;
    if (Id.isValid(name) && known.contains(new Id(name))) {
      return new Id(name);
    }
    List<String> words = known.stream().map(Id::value).toList();
    source.wrong(
        line(text), "{{" + name + "}} is no field of this sheet" + Nearest.to(name, words));
    return Value.NO_ID;
  }

  private Optional<HouseNodes.Turn> turn(int line, String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      source.wrong(line, "a line of a talk is \"speaker: what they say\", found \"" + text + "\"");
      return Optional.empty();
    }
    String speaker = text.substring(0, colon).strip();
    Optional<String> name = people.name(speaker);
    if (name.isEmpty()) {
      source.wrong(
          line, speaker + " is no person of cast.yaml" + Nearest.to(speaker, people.ids()));
    }
    return name.map(found -> new HouseNodes.Turn(found, text.substring(colon + 1).strip()));
  }

  private static void replace(Node old, Node now) {
    old.insertBefore(now);
    old.unlink();
  }

  /** Only blocks know their lines; what lies in a block gets the block's. */
  private static int line(Node node) {
    Node block = node;
    while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
      block = block.getParent();
    }
    return block.getSourceSpans().isEmpty() ? 0 : block.getSourceSpans().get(0).getLineIndex();
  }
}
