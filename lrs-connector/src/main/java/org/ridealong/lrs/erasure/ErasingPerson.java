package org.ridealong.lrs.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person is being erased. Fired as a synchronous CDI event inside the transaction, so that
 * whoever keeps something of the person beside statements removes it with them, and says how much
 * it was.
 */
public final class ErasingPerson {
  private final List<JsonNode> agents;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  ErasingPerson(List<? extends JsonNode> agents) {
    this.agents = List.copyOf(agents);
  }

  /** The person as xAPI agents, each with one identifier. */
  public List<JsonNode> agents() {
    return agents;
  }

  /** Says that so many of these were removed. */
  public void removed(String what, long count) {
    counts.merge(what, count, Long::sum);
  }

  Map<String, Long> counts() {
    return counts;
  }
}
