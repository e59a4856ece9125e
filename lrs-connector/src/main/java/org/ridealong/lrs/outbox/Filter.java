package org.ridealong.lrs.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.statement.StatementRules;

/**
 * Which statements a target gets. An empty list leaves nothing out. What takes a statement back
 * always passes: else the other LRS would keep what is no longer true.
 *
 * @param verbs their ids
 * @param activities ids; a statement passes if it is about one of them or one below it, or has it
 *     in its context
 * @param sources ids of the keys that the statements came with, {@link #LAUNCHES}, or addresses of
 *     LRSs that they were fetched from
 */
public record Filter(List<String> verbs, List<String> activities, List<String> sources) {
  /** Stands for everything that learners' browsers sent with launch tokens. */
  public static final String LAUNCHES = "launch";

  public static final Filter NONE = new Filter(List.of(), List.of(), List.of());

  public Filter {
    verbs = List.copyOf(verbs);
    activities = List.copyOf(activities);
    sources = List.copyOf(sources);
  }

  public boolean isEmpty() {
    return verbs.isEmpty() && activities.isEmpty() && sources.isEmpty();
  }

  /**
   * @param statement with what this LRS added
   */
  boolean takes(JsonNode statement, Mentions mentions) {
    if (StatementRules.isVoiding(statement)) {
      return true;
    }
    String source = source(statement);
    return (verbs.isEmpty() || verbs.contains(mentions.verb()))
        && (sources.isEmpty() || sources.contains(source))
        && (activities.isEmpty() || mentions.relatedActivities().stream().anyMatch(this::covers));
  }

  /** What a statement came with or from. */
  static String source(JsonNode statement) {
    return statement.path("authority").path("account").path("name").asText();
  }

  private boolean covers(String activity) {
    return activities.stream()
        .anyMatch(
            above ->
                activity.equals(above)
                    || activity.startsWith(above.endsWith("/") ? above : above + "/"));
  }
}
