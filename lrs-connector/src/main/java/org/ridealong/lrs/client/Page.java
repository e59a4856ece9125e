package org.ridealong.lrs.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridealong.lrs.multipart.Spool;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.StatementResult;

/** Statements that an LRS answered together. Closing it throws the attachments' files away. */
public final class Page implements AutoCloseable {
  private final StatementResult result;
  private final Spool spool;
  private final Optional<Instant> consistentThrough;

  Page(StatementResult result, Spool spool, Optional<Instant> consistentThrough) {
    this.result = result;
    this.spool = spool;
    this.consistentThrough = consistentThrough;
  }

  /** As they came; nobody has looked whether they are valid. */
  public List<Received> statements() {
    return result.statements();
  }

  /** The data of attachments: files by their hash (sha2, in lower case), which is proven. */
  public Map<String, Path> attachments() {
    return spool.files();
  }

  /** Until when the LRS says that nothing more will appear (1.0.3, Communication 2.1.3). */
  public Optional<Instant> consistentThrough() {
    return consistentThrough;
  }

  String more() {
    return result.more();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
