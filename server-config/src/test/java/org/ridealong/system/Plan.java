package org.ridealong.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * What happens when, drawn from a seed: each mood of the other LRS once, each victim as often as
 * any other, at moments that are spread and random.
 */
record Plan(long seed, List<Event> events) {
  /** What comes after it must have a chance to fail. */
  private static final double LAST = 0.95;

  /** Who is killed. */
  enum Victim {
    POSTGRESQL,
    FIRST_NODE,
    SECOND_NODE
  }

  /** At a moment between 0 and 1: the part of all statements that is acknowledged. */
  sealed interface Event {
    double moment();
  }

  record Kill(double moment, Victim victim) implements Event {}

  record Change(double moment, OtherLrs.Mood mood) implements Event {}

  /** The one that is given, or another each time. */
  static long newSeed() {
    String given = System.getProperty("ridealong.test.seed", "");
    return given.isEmpty() ? System.nanoTime() % 1_000_000 : Long.parseLong(given);
  }

  static Plan of(long seed, int kills, boolean twoNodes) {
    Random random = new Random(seed);
    List<Victim> victims = new ArrayList<>(List.of(Victim.values()));
    if (!twoNodes) {
      victims.remove(Victim.SECOND_NODE);
    }
    Collections.shuffle(victims, random);
    List<OtherLrs.Mood> moods =
        new ArrayList<>(EnumSet.complementOf(EnumSet.of(OtherLrs.Mood.WELL)));
    Collections.shuffle(moods, random);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      events.add(new Kill(moment(i, kills, random), victims.get(i % victims.size())));
    }
    for (int i = 0; i < moods.size(); i++) {
      events.add(new Change(moment(i, moods.size(), random), moods.get(i)));
    }
    events.sort(Comparator.comparingDouble(Event::moment));
    return new Plan(seed, events);
  }

  private static double moment(int turn, int turns, Random random) {
    return LAST * (turn + random.nextDouble()) / turns;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Seed " + seed + " (-Dfaults.seed=" + seed + "):");
    for (Event event : events) {
      text.append(" %.0f %% ".formatted(event.moment() * 100))
          .append(event instanceof Kill kill ? "kill " + kill.victim() : ((Change) event).mood());
    }
    return text.toString();
  }
}
