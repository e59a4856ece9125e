package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.StoredStatement;

/** Which statements other LRSs are still to get, for whoever takes statements away. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Unsent {
  @Inject OutboxStore outbox;
  @Inject FillingStore fillings;
  @Inject TargetStore targets;

  /**
   * Until the transaction ends nothing is put in line or claimed for a target, and nobody else who
   * takes statements away goes on.
   */
  public void hold() {
    targets.holdAll();
  }

  /**
   * The numbers of those of these that wait for a target, that one refused and nobody gave up, or
   * that are not yet put in line for a target that came after them.
   */
  public Set<Long> of(List<StoredStatement> statements) {
    // These before the outbox: what moves from the one to the other in between is seen.
    List<FillingStore.Unfinished> unfinished = fillings.all();
    Set<Long> unsent =
        new HashSet<>(outbox.inLine(statements.stream().map(StoredStatement::seq).toList()));
    for (FillingStore.Unfinished filling : unfinished) {
      targets.all().stream()
          .filter(target -> target.id() == filling.target())
          .forEach(
              target ->
                  statements.stream()
                      .filter(statement -> filling.isAheadOf(statement) && takes(target, statement))
                      .map(StoredStatement::seq)
                      .forEach(unsent::add));
    }
    return unsent;
  }

  private static boolean takes(Target target, StoredStatement statement) {
    var complete = statement.complete();
    return target.takes(complete, Mentions.of(complete));
  }
}
