package org.ridealong.lrs.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Eight who do the same again and again, each as soon as it is done with the last. */
final class Load {
  static final int CONNECTIONS = 8;
  private static final AtomicLong NUMBER = new AtomicLong();

  /** One connection's work. */
  interface Worker extends AutoCloseable {
    /**
     * @param number of the first statement to write; nobody else gets it
     * @return how many statements it wrote
     */
    int once(long number) throws Exception;
  }

  private Load() {}

  /**
   * What came of it.
   *
   * @param perSecond statements
   * @param nanos how long each request took, in rising order
   */
  record Measured(double perSecond, long[] nanos) {
    double millis(double quantile) {
      return nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
    }
  }

  static Measured during(Duration time, Callable<Worker> workers) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begin = System.nanoTime();
      long end = begin + time.toNanos();
      AtomicLong written = new AtomicLong();
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        all.add(threads.submit(() -> work(workers, end, written)));
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> one : all) {
        nanos.addAll(one.get());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(sorted);
      return new Measured(written.get() / seconds, sorted);
    } finally {
      threads.shutdown();
    }
  }

  private static List<Long> work(Callable<Worker> workers, long end, AtomicLong written)
      throws Exception {
    List<Long> nanos = new ArrayList<>();
    try (Worker worker = workers.call()) {
      for (long now = System.nanoTime(); now < end; ) {
        written.addAndGet(worker.once(NUMBER.getAndAdd(50)));
        long then = System.nanoTime();
        nanos.add(then - now);
        now = then;
      }
    }
    return nanos;
  }
}
