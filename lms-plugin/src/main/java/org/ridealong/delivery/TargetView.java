package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.outbox.TargetState;
import org.ridealong.lrs.outbox.Trouble;
import org.ridealong.web.Words;

/**
 * A target as programs get it. Its secret is never shown.
 *
 * @param state one of on, paused, away, busy, unwelcome, unbelievable; or that it is no longer in
 *     the configuration
 * @param words what the other LRS said, or what happened on the way
 * @param lagSeconds how long the oldest waiting statement has been stored
 * @param filledTo while older statements are being put in line: up to when that is done
 */
@Schema(name = "Target")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetView(
    int id,
    String name,
    boolean configured,
    String endpoint,
    String key,
    String version,
    List<String> verbs,
    List<String> activities,
    List<String> sources,
    String created,
    @Schema(example = "on") String state,
    @Nullable String words,
    @Nullable String since,
    @Nullable String retry,
    long waiting,
    long lagSeconds,
    long setAside,
    long lastMinute,
    long lastHour,
    @Nullable String filledTo) {

  static TargetView of(TargetState state) {
    var target = state.target();
    Trouble trouble = state.trouble().orElse(null);
    return new TargetView(
        target.id(),
        target.name(),
        target.isConfigured(),
        target.endpoint(),
        target.key(),
        target.version(),
        target.filter().verbs(),
        target.filter().activities(),
        target.filter().sources(),
        target.created().toString(),
        word(state),
        trouble == null ? null : trouble.words(),
        trouble == null ? null : trouble.since().toString(),
        trouble == null ? null : trouble.retry().toString(),
        state.waiting(),
        state.lag().toSeconds(),
        state.setAside(),
        state.lastMinute(),
        state.lastHour(),
        state.filledTo().map(Instant::toString).orElse(null));
  }

  private static String word(TargetState state) {
    if (state.target().isConfigured() && state.target().address().isEmpty()) {
      return "unconfigured";
    }
    if (state.paused()) {
      return "paused";
    }
    return state
        .trouble()
        .map(trouble -> trouble.kind().name().toLowerCase(Locale.ROOT))
        .orElse("on");
  }

  /** The state in words for people. */
  @JsonIgnore
  public String stateShown() {
    return switch (state) {
      case "on" -> "On";
      case "paused" -> "Paused";
      case "away" -> "Away since " + sinceShown();
      case "busy" -> "Asked us to wait";
      case "unwelcome" -> "Does not take our key since " + sinceShown();
      case "unbelievable" -> "Answers as no LRS does since " + sinceShown();
      default -> "No longer in the configuration";
    };
  }

  /** Which colour and sign the state has. */
  @JsonIgnore
  public String look() {
    return switch (state) {
      case "on" -> "good";
      case "unwelcome", "unbelievable" -> "harm";
      default -> "care";
    };
  }

  /** Once the configuration named it; it names none any more. */
  @JsonIgnore
  public boolean isUnconfigured() {
    return state.equals("unconfigured");
  }

  @JsonIgnore
  public boolean isInTrouble() {
    return words != null;
  }

  @JsonIgnore
  public boolean isPaused() {
    return state.equals("paused");
  }

  @JsonIgnore
  public String wordsShown() {
    return words == null ? "" : words;
  }

  @JsonIgnore
  public String retryShown() {
    return retry == null ? "" : Words.time(Instant.parse(retry));
  }

  @JsonIgnore
  public String lagShown() {
    return waiting == 0 ? "none" : Words.span(Duration.ofSeconds(lagSeconds));
  }

  @JsonIgnore
  public String waitingShown() {
    return Words.number(waiting);
  }

  @JsonIgnore
  public String minuteShown() {
    return Words.number(lastMinute);
  }

  @JsonIgnore
  public String hourShown() {
    return Words.number(lastHour);
  }

  @JsonIgnore
  public String asideShown() {
    return Words.number(setAside);
  }

  @JsonIgnore
  public boolean isFilling() {
    return filledTo != null && Instant.parse(filledTo).isBefore(Instant.parse(created));
  }

  /** What it gets, in one line. */
  @JsonIgnore
  public String filterShown() {
    if (verbs.isEmpty() && activities.isEmpty() && sources.isEmpty()) {
      return "Every statement";
    }
    return "Only some: "
        + String.join(
            "; ",
            Stream.of(part("verbs", verbs), part("activities", activities), part("from", sources))
                .filter(part -> !part.isEmpty())
                .toList());
  }

  private String sinceShown() {
    return since == null ? "" : Words.time(Instant.parse(since));
  }

  private static String part(String name, List<String> entries) {
    return entries.isEmpty() ? "" : name + " " + String.join(", ", entries);
  }
}
