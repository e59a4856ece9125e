package org.ridealong.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.lrs.erasure.Receipt;
import org.ridealong.web.Words;

/**
 * What an erasure removed, or would remove.
 *
 * @param marks hashes of the person's identifiers, salted with the id
 * @param counts how many of what
 * @param forwarded how many of the statements other LRSs have
 */
@Schema(name = "Receipt")
public record ReceiptView(
    String id,
    String at,
    String by,
    List<String> marks,
    Map<String, Long> counts,
    Map<String, Long> forwarded) {
  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.id().toString(),
        receipt.at().toString(),
        receipt.by(),
        receipt.marks(),
        receipt.counts(),
        receipt.forwarded());
  }

  @JsonIgnore
  public String atShown() {
    return Words.time(Instant.parse(at));
  }

  @JsonIgnore
  public boolean isEmpty() {
    return counts.values().stream().allMatch(count -> count == 0);
  }
}
