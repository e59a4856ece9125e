package org.ridealong.lrs.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ridealong.lrs.statement.XapiVersion;
import org.ridealong.lrs.store.LrsClock;

/** Documents as callers may read and change them (1.0.3, Communication 2.2, 2.3, 2.6, 2.7, 3.1). */
@ApplicationScoped
public class Documents {
  @Inject DocumentStore store;
  @Inject LrsClock clock;

  public Optional<Document> find(Shelf shelf, String id) {
    return store.find(shelf, id);
  }

  /** Which documents were changed after that, in that order. */
  public List<String> ids(Shelf shelf, Optional<Instant> since) {
    return store.ids(shelf, since.orElse(Instant.EPOCH)).stream().distinct().toList();
  }

  /** Puts it in the place of what is there. */
  @Transactional
  public Change put(
      Shelf shelf, String id, Content content, Precondition condition, XapiVersion version) {
    return change(
        shelf,
        id,
        condition,
        there -> {
          if (condition.isAbsent() && isGuarded(shelf, there.isPresent(), version)) {
            return there.isPresent() ? Change.UNGUARDED : Change.UNGUARDED_NEW;
          }
          write(shelf, id, there, content);
          return Change.DONE;
        });
  }

  /** Puts it into what is there; if nothing is there, in its place. */
  @Transactional
  public Change post(Shelf shelf, String id, Content content, Precondition condition) {
    return change(
        shelf,
        id,
        condition,
        there -> {
          Optional<Content> merged =
              there.isPresent()
                  ? Content.merged(there.get().content(), content)
                  : Optional.of(content).filter(posted -> !posted.isBroken());
          merged.ifPresent(m -> write(shelf, id, there, m));
          return merged.isPresent() ? Change.DONE : Change.NOT_MERGEABLE;
        });
  }

  /** Removes it; it need not be there. */
  @Transactional
  public Change delete(Shelf shelf, String id, Precondition condition) {
    return change(
        shelf,
        id,
        condition,
        there -> {
          there.ifPresent(store::remove);
          return Change.DONE;
        });
  }

  /** Removes all that is there; without a registration, that of all registrations. */
  @Transactional
  public void clear(Shelf shelf) {
    store.clear(shelf);
  }

  private Change change(
      Shelf shelf, String id, Precondition condition, Function<Optional<Document>, Change> change) {
    store.lock(shelf, id);
    Optional<Document> there = store.find(shelf, id);
    return condition.holds(there.map(Document::etag))
        ? change.apply(there)
        : Change.FAILED_CONDITION;
  }

  private void write(Shelf shelf, String id, Optional<Document> there, Content content) {
    Document document = there.orElseGet(() -> new Document(shelf, id));
    document.write(content, clock.now());
    if (there.isEmpty()) {
      store.add(document);
    }
  }

  private static boolean isGuarded(Shelf shelf, boolean isThere, XapiVersion version) {
    if (shelf.kind() == Shelf.Kind.STATE) {
      return isThere && version.guardsStates();
    }
    return isThere || version.guardsNewProfiles();
  }
}
