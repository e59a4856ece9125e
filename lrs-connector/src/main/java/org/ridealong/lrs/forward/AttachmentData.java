package org.ridealong.lrs.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.statement.DeclaredAttachment;
import org.ridealong.lrs.store.AttachmentStore;

/**
 * What goes beside statements. In transactions of its own: the threads that forward may have been
 * lent the context of a request, whose entity manager closes with it.
 */
@ApplicationScoped
@Transactional
class AttachmentData {
  @Inject AttachmentStore store;

  /**
   * The data that is kept for these.
   *
   * @return the media type that a statement names, by the hash of the data
   */
  Map<String, String> of(List<Entry> batch) {
    Map<String, String> declared = new LinkedHashMap<>();
    batch.stream()
        .flatMap(entry -> DeclaredAttachment.in(entry.statement().asSent(), "$").stream())
        .forEach(one -> declared.putIfAbsent(one.sha2(), one.contentType()));
    if (!declared.isEmpty()) {
      Set<String> kept =
          Set.copyOf(store.of(batch.stream().map(entry -> entry.statement().seq()).toList()));
      declared.keySet().retainAll(kept);
    }
    return declared;
  }

  void copy(String sha2, OutputStream to) throws IOException {
    store.copy(sha2, to);
  }
}
