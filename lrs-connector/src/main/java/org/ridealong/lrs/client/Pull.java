package org.ridealong.lrs.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.StatementRules;
import org.ridealong.lrs.statement.Timestamps;

/**
 * Reads what an LRS stores, in the order in which it stored it, and goes on later from where it
 * was. Whoever keeps a part together with its position, in one transaction, loses nothing and needs
 * ids only to tell what came twice.
 */
public final class Pull {
  private static final int PAGE = 100;

  private final LrsClient lrs;
  private final Duration overlap;
  private Instant newest = Instant.MIN;

  /**
   * What came together.
   *
   * @param statements as they came, those that were taken back too; nobody has looked whether they
   *     are valid. Some may have come before.
   * @param attachments files by their hash (sha2, in lower case), which is proven; gone afterwards
   * @param position where to go on once this is kept
   */
  public record Part(List<Received> statements, Map<String, Path> attachments, Instant position) {}

  /** Whoever keeps what comes; what it throws ends the pull. */
  @FunctionalInterface
  public interface Keeper {
    void keep(Part part) throws IOException, InterruptedException;
  }

  /**
   * @param overlap how long before the position is read again, for an LRS that shows a statement
   *     some time after the time that it gives as stored
   */
  public Pull(LrsClient lrs, Duration overlap) {
    this.lrs = lrs;
    this.overlap = overlap;
  }

  /**
   * Everything that was stored since then, a hundred statements at a time.
   *
   * @param position of the last part that was kept; {@link Instant#EPOCH} for all there is
   * @throws ThrottledException if the LRS wants to be left alone for longer than was granted
   * @throws LrsException if it answers something else, speaks another version, or answers in
   *     another order
   * @throws IOException if it cannot be reached
   */
  public void from(Instant position, Keeper keeper) throws IOException, InterruptedException {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("ascending", "true");
    query.put("attachments", "true");
    query.put("format", "exact");
    query.put("limit", String.valueOf(PAGE));
    if (position.isAfter(Instant.EPOCH)) {
      query.put("since", Timestamps.write(position.minus(overlap)));
    }
    newest = Instant.MIN;
    lrs.readPages(
        query,
        page -> {
          checkOrder(page);
          if (!page.statements().isEmpty()) {
            keep(page, position, keeper);
          }
        });
  }

  /** Else a position would be taken from a late one, and what comes after it be passed over. */
  private void checkOrder(Page page) throws LrsException {
    for (Received one : page.statements()) {
      Instant stored =
          Timestamps.read(one.tree().path("stored").asText())
              .orElseThrow(() -> new LrsException(200, one.path() + " without stored"));
      if (stored.isBefore(newest)) {
        throw new LrsException(
            200,
            "%s, stored %s, after one stored %s, though it was asked for ascending=true"
                .formatted(one.path(), stored, newest));
      }
      newest = stored;
    }
  }

  private void keep(Page page, Instant from, Keeper keeper)
      throws IOException, InterruptedException {
    List<Received> statements = new ArrayList<>();
    Map<String, Path> attachments = new HashMap<>(page.attachments());
    List<Page> takenBack = new ArrayList<>();
    try {
      // They are in no page.
      for (UUID id : voided(page)) {
        lrs.voided(id).ifPresent(takenBack::add);
      }
      for (Page one : takenBack) {
        statements.addAll(one.statements());
        attachments.putAll(one.attachments());
      }
      statements.addAll(page.statements());
      keeper.keep(new Part(statements, attachments, position(page, from)));
    } finally {
      for (Page one : takenBack) {
        one.close();
      }
    }
  }

  private static List<UUID> voided(Page page) {
    return page.statements().stream()
        .flatMap(one -> StatementRules.voids(one.tree()).stream())
        .distinct()
        .toList();
  }

  /** Never behind what was kept, and not ahead of what the LRS may still show. */
  private Instant position(Page page, Instant from) {
    Instant safe =
        page.consistentThrough().filter(through -> through.isBefore(newest)).orElse(newest);
    return safe.isBefore(from) ? from : safe;
  }
}
