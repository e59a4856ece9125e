package org.ridealong.lrs.intake;

import java.util.List;
import java.util.UUID;
import org.ridealong.lrs.statement.Finding;

/** What became of a batch. It is stored as a whole or not at all. */
public sealed interface Outcome {

  /**
   * All of it is stored, and at least one statement was not there before.
   *
   * @param ids of all statements, in the order of the batch
   */
  record Stored(List<UUID> ids) implements Outcome {}

  /** All of it was there before, saying the same; nothing changed. */
  record AlreadyThere(List<UUID> ids) implements Outcome {}

  /** Another statement with this id is there. */
  record Conflict(UUID id, String path) implements Outcome {}

  /** Not xAPI as this LRS takes it. */
  record Refused(List<Finding> findings) implements Outcome {}

  /** Valid, but this caller may not store it. */
  record NotAllowed(List<Finding> findings) implements Outcome {}
}
