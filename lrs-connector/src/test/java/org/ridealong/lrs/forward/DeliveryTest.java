package org.ridealong.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.store.StoredStatement;

class DeliveryTest {
  private final List<Entry> claim =
      IntStream.range(0, 8).mapToObj(i -> new Entry(new AnyStatement(), i, 0)).toList();
  private final Map<Entry, Fate> fates = new LinkedHashMap<>();
  private final List<Integer> batches = new ArrayList<>();

  @Test
  void aBatchThatArrivesIsDone() throws Exception {
    assertThat(deliver(batch -> new Answer.Arrived())).isTrue();
    assertThat(fates.values()).hasSize(8).containsOnly(new Fate.Done());
    assertThat(batches).containsExactly(8);
  }

  @Test
  void theOneThatIsRefusedIsFoundAndSetAside() throws Exception {
    assertThat(
            deliver(
                batch ->
                    batch.contains(claim.get(5))
                        ? new Answer.Refused("400 no")
                        : new Answer.Arrived()))
        .isTrue();
    assertThat(fates).containsEntry(claim.get(5), new Fate.SetAside("400 no"));
    assertThat(fates.values()).filteredOn(new Fate.Done()::equals).hasSize(7);
    assertThat(batches).containsExactly(8, 4, 4, 2, 1, 1, 2);
  }

  @Test
  void aConflictMeansThatItIsThere() throws Exception {
    deliver(batch -> batch.contains(claim.get(0)) ? new Answer.Conflict() : new Answer.Arrived());
    assertThat(fates.values()).hasSize(8).containsOnly(new Fate.Done());
  }

  @Test
  void whatCannotBeReachedIsTriedOnceAndAllWait() throws Exception {
    assertThat(deliver(batch -> new Answer.Failed("no route"))).isFalse();
    assertThat(batches).containsExactly(8);
    assertThat(fates.values())
        .hasSize(8)
        .containsOnly(new Fate.Later(Duration.ofSeconds(1), "no route", false));
  }

  @Test
  void theRestWaitsWhenTheOtherLrsGoesAwayInBetween() throws Exception {
    deliver(
        batch ->
            batch.size() > 2
                ? new Answer.Refused("400 no")
                : batch.contains(claim.get(0)) ? new Answer.Arrived() : busy());
    assertThat(fates).containsEntry(claim.get(1), new Fate.Done()).hasSize(8);
    assertThat(fates.values()).filteredOn(Fate.Later.class::isInstance).hasSize(6);
    assertThat(batches).containsExactly(8, 4, 2, 2);
  }

  @Test
  void anUnknownKeyWaitsLong() throws Exception {
    deliver(batch -> new Answer.Unwelcome("401"));
    assertThat(fates.values())
        .containsOnly(new Fate.Later(RetryPolicy.USUAL.unwelcome(), "401", true));
  }

  @Test
  void waitsDoubleUpToALimitAndChanceOnlyShortensThem() {
    RetryPolicy policy =
        new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5), 0.5);
    assertThat(policy.after(0, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(policy.after(3, 0)).isEqualTo(Duration.ofSeconds(8));
    assertThat(policy.after(3, 1)).isEqualTo(Duration.ofSeconds(4));
    assertThat(policy.after(1000, 0)).isEqualTo(Duration.ofMinutes(1));
  }

  private static Answer busy() {
    return new Answer.Busy(Duration.ofSeconds(9));
  }

  private boolean deliver(Function<List<Entry>, Answer> lrs) throws InterruptedException {
    return new Delivery(
            batch -> {
              batches.add(batch.size());
              return lrs.apply(batch);
            },
            RetryPolicy.USUAL,
            () -> 0,
            (entries, fate) -> entries.forEach(entry -> fates.put(entry, fate)))
        .deliver(claim);
  }

  private static final class AnyStatement extends StoredStatement {}
}
