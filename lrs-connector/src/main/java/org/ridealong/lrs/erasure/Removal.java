package org.ridealong.lrs.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ridealong.lrs.store.Cursor;
import org.ridealong.lrs.store.Selection;
import org.ridealong.lrs.store.StatementStore;
import org.ridealong.lrs.store.StoredStatement;

/** Walks through statements and takes them away, some at a time. */
@ApplicationScoped
class Removal {
  static final int SOME = 200;
  private static final String WAITING = "waiting for other LRSs";
  private static final String ATTACHMENTS = "attachments";

  @Inject StatementStore statements;
  @Inject ErasureStore store;

  /** Whatever matches or refers to a match, voided ones too, in the order of the selection. */
  Iterable<List<StoredStatement>> all(Selection selection) {
    List<Iterable<List<StoredStatement>>> both = new ArrayList<>();
    both.add(() -> new Walk(selection, statements::select));
    both.add(() -> new Walk(selection, statements::selectVoided));
    return () -> both.stream().flatMap(Removal::stream).iterator();
  }

  private static Stream<List<StoredStatement>> stream(Iterable<List<StoredStatement>> some) {
    return StreamSupport.stream(some.spliterator(), false);
  }

  /** Counts to add to. */
  static Map<String, Long> nothing() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(WAITING, 0L);
    counts.put(ATTACHMENTS, 0L);
    return counts;
  }

  /**
   * Adds what was removed, and what other LRSs have of it, to the counts.
   *
   * @return how many of the statements were there
   */
  int remove(List<StoredStatement> some, Map<String, Long> counts, Map<String, Long> forwarded) {
    if (some.isEmpty()) {
      return 0;
    }
    List<Long> seqs = some.stream().map(StoredStatement::seq).toList();
    store.forwarded(seqs).forEach((target, count) -> forwarded.merge(target, count, Long::sum));
    store
        .perhapsForwarded(seqs)
        .forEach((target, count) -> forwarded.merge(target, count, Long::sum));
    counts.merge(WAITING, store.removeFromOutbox(seqs), Long::sum);
    counts.merge(ATTACHMENTS, store.removeAttachments(seqs), Long::sum);
    return statements.delete(some);
  }

  /** Reads on from the last one, so that what is left in place is not read again. */
  private static final class Walk implements Iterator<List<StoredStatement>> {
    private final Function<Selection, List<StoredStatement>> select;
    private Selection next;
    private List<StoredStatement> read = List.of();
    private boolean isRead;

    Walk(Selection selection, Function<Selection, List<StoredStatement>> select) {
      this.next = selection;
      this.select = select;
    }

    @Override
    public boolean hasNext() {
      if (!isRead) {
        read = select.apply(next);
        isRead = true;
      }
      return !read.isEmpty();
    }

    @Override
    public List<StoredStatement> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      isRead = false;
      next = next.startingAfter(Optional.of(Cursor.of(read.get(read.size() - 1))));
      return read;
    }
  }
}
