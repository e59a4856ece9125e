package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data of attachments, by its hash. It passes through in chunks, both ways, so that a large one
 * needs no more memory than a small one.
 */
@ApplicationScoped
public class AttachmentStore {
  private static final int CHUNK = 256 * 1024;

  @Inject StatementStore store;

  /** Keeps these files, each under its hash, unless their data is there. */
  public void insert(Map<String, Path> files) {
    // Two requests with the same data wait for each other; in one order, never for ever.
    new TreeMap<>(files).forEach(this::insert);
  }

  /** Says to which statements the data belongs. */
  public void attach(Map<Long, List<String>> hashesBySeq) {
    hashesBySeq.forEach(
        (seq, hashes) ->
            hashes.stream()
                .distinct()
                .forEach(
                    sha2 ->
                        store.run(
                            new Sql()
                                .add("insert into lrs.statement_attachment values (")
                                .number(seq)
                                .add(", ")
                                .text(sha2)
                                .add(") on conflict do nothing"))));
  }

  /** The hashes of the data that is kept for these statements. */
  public List<String> of(Collection<Long> seqs) {
    return store
        .rows(
            new Sql()
                .add("select distinct sha2 from lrs.statement_attachment where seq = any(")
                .array("bigint", List.copyOf(seqs))
                .add(") order by sha2"))
        .stream()
        .map(String.class::cast)
        .toList();
  }

  /** Writes what is kept under this hash. */
  public void copy(String sha2, OutputStream to) throws IOException {
    for (int position = 0; ; position++) {
      List<?> chunk =
          store.rows(
              new Sql()
                  .add("select bytes from lrs.attachment_chunk where sha2 = ")
                  .text(sha2)
                  .add(" and position = ")
                  .number(position));
      if (chunk.isEmpty()) {
        return;
      }
      to.write((byte[]) chunk.get(0));
    }
  }

  private void insert(String sha2, Path file) {
    try (InputStream data = Files.newInputStream(file)) {
      int stored =
          store.run(
              new Sql()
                  .add("insert into lrs.attachment values (")
                  .text(sha2)
                  .add(", ")
                  .number(Files.size(file))
                  .add(") on conflict do nothing"));
      if (stored > 0) {
        insert(sha2, data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(String sha2, InputStream data) throws IOException {
    byte[] chunk = data.readNBytes(CHUNK);
    for (int position = 0; chunk.length > 0; position++) {
      store.run(
          new Sql()
              .add("insert into lrs.attachment_chunk values (")
              .text(sha2)
              .add(", ")
              .number(position)
              .add(", ")
              .bytes(chunk)
              .add(")"));
      chunk = data.readNBytes(CHUNK);
    }
  }
}
