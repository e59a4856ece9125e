package org.ridealong.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.erasure.Erasures;
import org.ridealong.lrs.erasure.Retention;
import org.ridealong.lrs.erasure.RetentionCount;
import org.ridealong.lrs.erasure.RetentionRun;
import org.ridealong.lrs.erasure.Rule;
import org.ridealong.web.Fields;
import org.ridealong.web.ProblemException;
import org.ridealong.web.Who;

/** What an administrator may do about retention and erasure, whether by page or by program. */
@ApplicationScoped
class Privacy {
  /** Typed by whoever erases, so that it does not happen by a slip. */
  static final String CONFIRMATION = "erase";

  private static final int LONGEST = 2000;
  private static final int MOST = 20;

  @Inject private Erasures erasures;
  @Inject private Retention retention;

  List<ReceiptView> receipts() {
    return erasures.receipts().stream().map(ReceiptView::of).toList();
  }

  ReceiptView tryOut(Fields body) {
    List<ObjectNode> agents = agents(body);
    body.check();
    return ReceiptView.of(erasures.tryOut(agents));
  }

  ReceiptView erase(Fields body, String by) {
    List<ObjectNode> agents = agents(body);
    if (!body.text("confirm", LONGEST).equals(CONFIRMATION)) {
      body.refuse("confirm", "must be the word " + CONFIRMATION);
    }
    body.check();
    return ReceiptView.of(erasures.erase(agents, by));
  }

  List<Rule> rules() {
    return retention.rules();
  }

  List<RetentionRun> runs() {
    return retention.runs();
  }

  Rule add(Fields body) {
    Rule rule = rule(body);
    return rule(retention.add(rule));
  }

  RetentionCount tryOut(int id) {
    return retention.tryOut(rule(id));
  }

  RetentionCount run(int id) {
    return retention.run(rule(id));
  }

  void remove(int id) {
    retention.remove(rule(id).id());
  }

  Rule rule(int id) {
    return retention
        .find(id)
        .orElseThrow(() -> new ProblemException(404, "There is no rule with this number."));
  }

  private static Rule rule(Fields body) {
    String purpose = body.text("purpose", LONGEST);
    Optional<String> verb = iri(body, "verb");
    Optional<String> activity = iri(body, "activity");
    String months = body.text("months", 4);
    int number = months.matches("[1-9]\\d{0,3}") ? Integer.parseInt(months) : 0;
    if (number < 1 || number > 1200) {
      body.refuse("months", "must be a number from 1 to 1200");
    }
    body.check();
    return new Rule(0, purpose.strip(), verb, activity, number);
  }

  private static Optional<String> iri(Fields body, String name) {
    @Nullable String iri = body.optionalText(name, LONGEST);
    if (iri != null && !iri.matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
      body.refuse(name, "must be an IRI, such as http://…");
    }
    return Optional.ofNullable(iri);
  }

  private static List<ObjectNode> agents(Fields body) {
    List<String> identifiers = body.texts("identifiers", MOST, LONGEST);
    List<ObjectNode> agents = new ArrayList<>();
    for (int i = 0; i < identifiers.size(); i++) {
      Optional<ObjectNode> agent = Who.read(identifiers.get(i));
      if (agent.isEmpty()) {
        body.refuse(
            "identifiers[" + i + "]",
            "must be an address of mail, or a home page and a name: https://lms.example kim");
      }
      agent.ifPresent(agents::add);
    }
    if (identifiers.isEmpty()) {
      body.refuse("identifiers", "needs one at least");
    }
    return agents;
  }
}
