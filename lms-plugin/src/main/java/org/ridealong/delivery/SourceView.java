package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.pull.SourceState;
import org.ridealong.web.Words;

/**
 * The LRS that statements are fetched from, as programs get it.
 *
 * @param state one of on, fetching, trouble
 * @param position what it stored until then is here
 * @param ended when the last pull ended well
 * @param last new statements of the last pull, or of the one that is under way
 * @param fetched new statements in all
 * @param conflicts statements of which another one with the same id is here
 * @param invalid statements that are no xAPI
 * @param words why the last pull ended before its end
 * @param since since when no pull has ended well
 * @param due when the next pull begins
 */
@Schema(name = "Source")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceView(
    String endpoint,
    String version,
    @Schema(example = "on") String state,
    @Nullable String position,
    @Nullable String ended,
    long last,
    long fetched,
    long conflicts,
    long invalid,
    @Nullable String words,
    @Nullable String since,
    String due) {

  static SourceView of(SourceState state) {
    return new SourceView(
        state.endpoint(),
        state.version(),
        state.isUnderWay() ? "fetching" : state.trouble().isPresent() ? "trouble" : "on",
        state.position().isAfter(Instant.EPOCH) ? state.position().toString() : null,
        state.ended().map(Instant::toString).orElse(null),
        state.last(),
        state.fetched(),
        state.conflicts(),
        state.invalid(),
        state.trouble().orElse(null),
        state.since().map(Instant::toString).orElse(null),
        state.due().toString());
  }

  /** The state in words for people. */
  @JsonIgnore
  public String stateShown() {
    return switch (state) {
      case "fetching" -> "Fetching now";
      case "trouble" -> "Nothing can be fetched since " + shown(since);
      default -> "On";
    };
  }

  /** Which colour and sign the state has. */
  @JsonIgnore
  public String look() {
    return state.equals("trouble") ? "care" : "good";
  }

  @JsonIgnore
  public boolean isInTrouble() {
    return words != null;
  }

  @JsonIgnore
  public boolean isFetching() {
    return state.equals("fetching");
  }

  @JsonIgnore
  public String wordsShown() {
    return words == null ? "" : words;
  }

  @JsonIgnore
  public String dueShown() {
    return shown(due);
  }

  @JsonIgnore
  public String endedShown() {
    return ended == null ? "never" : shown(ended);
  }

  @JsonIgnore
  public String lastShown() {
    return Words.number(last);
  }

  @JsonIgnore
  public String fetchedShown() {
    return Words.number(fetched);
  }

  @JsonIgnore
  public String conflictsShown() {
    return Words.number(conflicts);
  }

  @JsonIgnore
  public String invalidShown() {
    return Words.number(invalid);
  }

  /** Statements that were not taken. */
  @JsonIgnore
  public long notTaken() {
    return conflicts + invalid;
  }

  private static String shown(@Nullable String time) {
    return time == null ? "" : Words.time(Instant.parse(time));
  }
}
