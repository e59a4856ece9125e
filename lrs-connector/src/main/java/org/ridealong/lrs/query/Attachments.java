package org.ridealong.lrs.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.lrs.statement.DeclaredAttachment;
import org.ridealong.lrs.store.AttachmentStore;
import org.ridealong.lrs.store.StoredStatement;

/** The data of attachments, for whoever may read the statements that they belong to. */
@ApplicationScoped
public class Attachments {
  @Inject AttachmentStore store;

  /**
   * What came with these statements.
   *
   * @return the media type that a statement names, by the hash of the data
   */
  public Map<String, String> of(List<StoredStatement> statements) {
    List<String> kept = store.of(statements.stream().map(StoredStatement::seq).toList());
    Map<String, String> typesByHash = new LinkedHashMap<>();
    statements.stream()
        .flatMap(statement -> DeclaredAttachment.in(statement.asSent(), "$").stream())
        .filter(declared -> kept.contains(declared.sha2()))
        .forEach(declared -> typesByHash.putIfAbsent(declared.sha2(), declared.contentType()));
    return typesByHash;
  }

  /** Writes the data of that hash. */
  public void copy(String sha2, OutputStream to) throws IOException {
    store.copy(sha2, to);
  }
}
