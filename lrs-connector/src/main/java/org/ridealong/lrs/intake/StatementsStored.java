package org.ridealong.lrs.intake;

import java.util.List;

/**
 * A batch is stored. Fired as a synchronous CDI event inside the intake's transaction, so what an
 * observer writes is committed with the statements or not at all; an observer that throws refuses
 * the whole batch. It may be told of the same batch again if its transaction had to be made again.
 * Observers that write rows of many learners do so in a fixed order, else two batches wait for each
 * other.
 *
 * @param statements those that were not there before, in the order of the batch; at least one
 */
public record StatementsStored(List<StatementStored> statements) {
  public StatementsStored {
    statements = List.copyOf(statements);
  }
}
