package org.ridealong.lrs.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ridealong.lrs.statement.Addition;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.Timestamps;

/** A statement as it came, and what this LRS added. It is never changed. */
@Entity
@Table(schema = "lrs", name = "statement")
public class StoredStatement {
  @Id private long seq;
  @Column private String payload;
  @Column private String added;

  protected StoredStatement() {}

  /** Grows with every statement; among statements stored at one moment it keeps their order. */
  public long seq() {
    return seq;
  }

  public UUID id() {
    return UUID.fromString(added().path("id").asText());
  }

  public Instant stored() {
    return Timestamps.read(added().path("stored").asText()).orElseThrow();
  }

  /** As it came, to the letter. */
  public String text() {
    return payload;
  }

  /** What this LRS added, as JSON. */
  public String addedText() {
    return added;
  }

  /** As it came. */
  public ObjectNode asSent() {
    return StrictJson.known(payload);
  }

  /** As this LRS answers it. */
  public ObjectNode complete() {
    return Addition.complete(asSent(), added());
  }

  /** As another LRS gets it. */
  public ObjectNode forOtherLrs() {
    return Addition.forOtherLrs(asSent(), added());
  }

  private JsonNode added() {
    return StrictJson.known(added);
  }
}
