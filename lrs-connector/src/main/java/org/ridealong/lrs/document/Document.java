package org.ridealong.lrs.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document: bytes that the LRS keeps for others and does not read. */
@Entity
@Table(schema = "lrs", name = "document")
public class Document {
  @Id private String key;
  @Column private String shelf;
  @Column private @Nullable String registration;
  @Column private String id;
  @Column private @Nullable String agent;

  @Column(name = "content_type")
  private String contentType;

  @Column private byte[] content;
  @Column private String etag;
  @Column private long modified;

  protected Document() {}

  Document(Shelf shelf, String id) {
    this.key = shelf.key(id);
    this.shelf = shelf.key();
    this.registration = shelf.registration().map(UUID::toString).orElse(null);
    this.id = id;
    this.agent = shelf.agentKey().orElse(null);
  }

  void write(Content written, Instant now) {
    this.contentType = written.type();
    this.content = written.bytes();
    this.etag = sha1(written.bytes());
    this.modified = now.toEpochMilli();
  }

  public Content content() {
    return new Content(contentType, content);
  }

  /** SHA-1 of the content, as 1.0.3 asks for (Communication 3.1); without quotes. */
  public String etag() {
    return etag;
  }

  public Instant modified() {
    return Instant.ofEpochMilli(modified);
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-1", e);
    }
  }
}
