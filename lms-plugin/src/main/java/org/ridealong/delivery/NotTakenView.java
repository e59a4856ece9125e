package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.lrs.pull.PullFinding;
import org.ridealong.web.Words;

/**
 * A statement of the LRS that is fetched from which was not taken. It is there still.
 *
 * @param statement its id, or its beginning if it has none
 * @param kind conflict, if another statement with its id is here; else invalid
 */
@Schema(name = "NotTaken")
public record NotTakenView(String statement, String kind, String words, String found) {
  static NotTakenView of(PullFinding finding) {
    return new NotTakenView(
        finding.statement(),
        finding.kind().name().toLowerCase(Locale.ROOT),
        finding.words(),
        finding.found().toString());
  }

  @JsonIgnore
  public boolean isConflict() {
    return kind.equals("conflict");
  }

  @JsonIgnore
  public String foundShown() {
    return Words.time(Instant.parse(found));
  }
}
