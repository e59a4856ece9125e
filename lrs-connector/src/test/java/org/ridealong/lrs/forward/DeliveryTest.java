package org.ridealong.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.outbox.Trouble;
import org.ridealong.lrs.store.StoredStatement;

class DeliveryTest {
  /** Eight statements of eight learners. */
  private List<Entry> claim = IntStream.range(0, 8).mapToObj(i -> entry(i, i)).toList();

  private final Map<Entry, Fate> fates = new LinkedHashMap<>();
  private final List<Integer> batches = new ArrayList<>();

  @Test
  void aBatchThatArrivesIsDone() throws Exception {
    assertThat(deliver(batch -> new Answer.Arrived())).isEmpty();
    assertThat(fates.values()).hasSize(8).containsOnly(new Fate.Done());
    assertThat(batches).containsExactly(8);
  }

  @Test
  void theOneThatIsRefusedIsFoundAndSetAside() throws Exception {
    assertThat(deliver(batch -> isIn(batch, 5) ? new Answer.Refused("400 no") : arrived()))
        .isEmpty();
    assertThat(fates).containsEntry(claim.get(5), new Fate.SetAside("400 no"));
    assertThat(fates.values()).filteredOn(new Fate.Done()::equals).hasSize(7);
    assertThat(batches).containsExactly(8, 4, 4, 2, 1, 1, 2);
  }

  /** Else another node takes them while this one still halves. */
  @Test
  void beforeEachFurtherRequestTheRestOfTheClaimIsKept() throws Exception {
    List<Integer> kept = new ArrayList<>();
    new Delivery(
            batch -> isIn(batch, 5) ? new Answer.Refused("400 no") : arrived(),
            (entries, fate) -> {
              if (fate instanceof Fate.StillOurs) {
                kept.add(entries.size());
              }
            })
        .deliver(claim);
    assertThat(kept).containsExactly(8, 4, 4, 4, 3, 2);
  }

  @Test
  void anotherStatementWithTheSameIdIsSetAsideForSomebodyToSee() throws Exception {
    deliver(batch -> isIn(batch, 0) ? new Answer.Conflict("409") : arrived());
    assertThat(fates).containsEntry(claim.get(0), new Fate.SetAside("409"));
    assertThat(fates.values()).filteredOn(new Fate.Done()::equals).hasSize(7);
  }

  @Test
  void whatCannotBeReachedIsTriedOnceAndAllAreGivenBack() throws Exception {
    assertThat(deliver(batch -> new Answer.Away("no route")))
        .hasValue(new Halt(Trouble.Kind.AWAY, "no route", Optional.empty()));
    assertThat(batches).containsExactly(8);
    assertThat(fates.values()).hasSize(8).containsOnly(new Fate.Back());
  }

  @Test
  void anAnswerThatCannotBeBelievedIsNoArrival() throws Exception {
    assertThat(deliver(batch -> new Answer.Unbelievable("200 <html>")))
        .map(Halt::kind)
        .hasValue(Trouble.Kind.UNBELIEVABLE);
    assertThat(fates.values()).hasSize(8).containsOnly(new Fate.Back());
  }

  @Test
  void theRestWaitsWhenTheOtherLrsGoesAwayInBetween() throws Exception {
    deliver(
        batch ->
            batch.size() > 2
                ? new Answer.Refused("400 no")
                : isIn(batch, 0) ? arrived() : new Answer.Busy(Optional.empty(), "503"));
    assertThat(fates).containsEntry(claim.get(1), new Fate.Done()).hasSize(8);
    assertThat(fates.values()).filteredOn(new Fate.Back()::equals).hasSize(6);
    assertThat(batches).containsExactly(8, 4, 2, 2);
  }

  @Test
  void aStatementThatMakesTheOtherLrsFailHoldsUpNobodyElse() throws Exception {
    assertThat(deliver(batch -> isIn(batch, 3) ? new Answer.Broke("500") : arrived())).isEmpty();
    assertThat(fates).containsEntry(claim.get(3), new Fate.Later("500"));
    assertThat(fates.values()).filteredOn(new Fate.Done()::equals).hasSize(7);
  }

  @Test
  void anLrsThatFailsAtEverythingIsAwayAndNoStatementIsBlamed() throws Exception {
    assertThat(deliver(batch -> new Answer.Broke("500")))
        .hasValue(new Halt(Trouble.Kind.AWAY, "500", Optional.empty()));
    assertThat(batches).containsExactly(8, 4, 2, 1, 1);
    assertThat(fates.values()).hasSize(8).containsOnly(new Fate.Back());
  }

  /** While it is in trouble an LRS gets one at a time, for days perhaps. */
  @Test
  void norIsOneThatComesAlone() throws Exception {
    claim = List.of(entry(0, 0));
    assertThat(deliver(batch -> new Answer.Broke("500"))).isPresent();
    assertThat(fates).containsOnly(Map.entry(claim.get(0), new Fate.LetOthersTry()));
  }

  @Test
  void whatComesAfterAStatementThatWaitsIsNotSentBeforeIt() throws Exception {
    claim = IntStream.range(0, 8).mapToObj(i -> entry(i, i % 2)).toList();
    deliver(batch -> isIn(batch, 2) ? new Answer.Broke("500") : arrived());
    assertThat(fates).containsEntry(claim.get(0), new Fate.Done());
    assertThat(fates).containsEntry(claim.get(2), new Fate.Later("500"));
    assertThat(fates).containsEntry(claim.get(4), new Fate.Back());
    assertThat(fates).containsEntry(claim.get(6), new Fate.Back());
    assertThat(List.of(1, 3, 5, 7))
        .allSatisfy(i -> assertThat(fates.get(claim.get(i))).isEqualTo(new Fate.Done()));
  }

  @Test
  void aRefusedStatementDoesNotHoldUpTheLearnersNext() throws Exception {
    claim = IntStream.range(0, 4).mapToObj(i -> entry(i, 0)).toList();
    deliver(batch -> isIn(batch, 1) ? new Answer.Refused("400") : arrived());
    assertThat(fates.values()).filteredOn(new Fate.Done()::equals).hasSize(3);
  }

  @Test
  void waitsDoubleUpToALimitAndChanceOnlyShortensThem() {
    RetryPolicy policy = RetryPolicy.USUAL;
    assertThat(policy.after(0, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(policy.after(3, 0)).isEqualTo(Duration.ofSeconds(8));
    assertThat(policy.after(3, 1)).isEqualTo(Duration.ofMillis(5600));
    assertThat(policy.after(1000, 0)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aPauseThatWasAskedForIsKept() {
    Halt asked = new Halt(Trouble.Kind.BUSY, "429", Optional.of(Duration.ofSeconds(77)));
    Halt silent = new Halt(Trouble.Kind.BUSY, "503", Optional.empty());
    assertThat(RetryPolicy.USUAL.after(asked, 9, 1)).isEqualTo(Duration.ofSeconds(77));
    assertThat(RetryPolicy.USUAL.after(silent, 9, 1)).isEqualTo(Duration.ofSeconds(30));
  }

  private Optional<Halt> deliver(Function<List<Entry>, Answer> lrs) throws InterruptedException {
    return new Delivery(
            batch -> {
              batches.add(batch.size());
              return lrs.apply(batch);
            },
            (entries, fate) -> entries.forEach(entry -> fates.put(entry, fate)))
        .deliver(claim);
  }

  private boolean isIn(List<Entry> batch, int index) {
    return batch.contains(claim.get(index));
  }

  private static Answer arrived() {
    return new Answer.Arrived();
  }

  private static Entry entry(int number, int learner) {
    return new Entry(new AnyStatement(), 0, new UUID(0, learner), number, 0);
  }

  private static final class AnyStatement extends StoredStatement {}
}
