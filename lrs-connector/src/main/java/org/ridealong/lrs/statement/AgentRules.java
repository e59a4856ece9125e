package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.IRI;
import static org.ridealong.lrs.statement.CommonRules.TEXT;
import static org.ridealong.lrs.statement.Place.text;

import java.util.List;
import java.util.Set;

/** Agents and groups, wherever they stand (1.0.3, Data 2.4.2). */
final class AgentRules {
  static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
  private static final Set<String> AGENT =
      Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
  private static final Set<String> GROUP =
      Set.of("objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account");
  private static final Set<String> ACCOUNT = Set.of("homePage", "name");

  private AgentRules() {}

  static void agentOrGroup(Place place) {
    if (isGroup(place)) {
      group(place);
    } else {
      agent(place);
    }
  }

  /** Context.team and others that cannot be a single person. */
  static void onlyGroup(Place place) {
    if (isGroup(place)) {
      group(place);
    } else {
      place.problem("must be a Group, with objectType \"Group\"");
    }
  }

  /** Data 2.4.9: an agent, or the two agents of a three-legged OAuth workflow. */
  static void authority(Place place) {
    agentOrGroup(place);
    if (isGroup(place) && (identifiers(place) > 0 || place.node().path("member").size() != 2)) {
      place.problem("may be a Group only without identifier and with exactly two members");
    }
  }

  private static void agent(Place place) {
    if (place.isObjectOf(AGENT)) {
      place.optional("objectType", text("Agent"::equals, "must be \"Agent\" or \"Group\""));
      if (identifiers(place) == 0) {
        place.problem("needs one of " + String.join(", ", IDENTIFIERS));
      }
      shared(place);
    }
  }

  private static void group(Place place) {
    if (place.isObjectOf(GROUP)) {
      place.optional("member", member -> member.elements(AgentRules::onlyAgent));
      if (identifiers(place) == 0 && place.node().path("member").isEmpty()) {
        place.problem("needs members, since it has none of " + String.join(", ", IDENTIFIERS));
      }
      shared(place);
    }
  }

  /** Members of groups and others that cannot be a group. */
  static void onlyAgent(Place place) {
    if (isGroup(place)) {
      place.problem("must be an Agent, not a Group");
    } else {
      agent(place);
    }
  }

  private static void shared(Place place) {
    if (identifiers(place) > 1) {
      place.problem("must have only one of " + String.join(", ", IDENTIFIERS));
    }
    place.optional("name", TEXT);
    place.optional(
        "mbox", text(Formats::mailto, "must be a mailto IRI, mailto:kim@example.org for example"));
    place.optional("mbox_sha1sum", text(Formats::sha1, "must be 40 hexadecimal digits"));
    place.optional("openid", IRI);
    place.optional("account", AgentRules::account);
  }

  private static void account(Place place) {
    if (place.isObjectOf(ACCOUNT)) {
      place.required("homePage", IRI);
      place.required("name", TEXT);
    }
  }

  private static boolean isGroup(Place place) {
    return place.text("objectType").filter("Group"::equals).isPresent();
  }

  private static long identifiers(Place place) {
    return IDENTIFIERS.stream().filter(place::has).count();
  }
}
