package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.lrs.outbox.SetAside;
import org.ridealong.web.Words;

/**
 * A statement that a target refused.
 *
 * @param number to name it by when it is to be sent again
 * @param words the target's
 */
@Schema(name = "SetAside")
public record SetAsideView(
    long number, String statement, String stored, String refused, String words) {
  static SetAsideView of(SetAside aside) {
    return new SetAsideView(
        aside.seq(),
        aside.statement().toString(),
        aside.stored().toString(),
        aside.refused().toString(),
        aside.words());
  }

  @JsonIgnore
  public String storedShown() {
    return Words.time(Instant.parse(stored));
  }

  @JsonIgnore
  public String shortId() {
    return statement.substring(0, 8);
  }
}
