package org.ridealong.course;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the five hidden values stand at one moment, each from {@link #LOWEST} to {@link #HIGHEST}.
 */
public record Values(int trust, int clarity, int ownership, int record, int customer) {

  public static final int LOWEST = -3;
  public static final int HIGHEST = 3;

  /** All at 0. */
  public static final Values ZERO = new Values(0, 0, 0, 0, 0);

  /** With 0 for each value that is not given. */
  public static Values of(Map<ValueName, Integer> given) {
    return new Values(
        given.getOrDefault(ValueName.TRUST, 0),
        given.getOrDefault(ValueName.CLARITY, 0),
        given.getOrDefault(ValueName.OWNERSHIP, 0),
        given.getOrDefault(ValueName.RECORD, 0),
        given.getOrDefault(ValueName.CUSTOMER, 0));
  }

  /** One of them. */
  public int get(ValueName name) {
    return switch (name) {
      case TRUST -> trust;
      case CLARITY -> clarity;
      case OWNERSHIP -> ownership;
      case RECORD -> record;
      case CUSTOMER -> customer;
    };
  }

  /**
   * These values after some effects: each sum is cut off at both bounds at once, so what was cut
   * off is gone.
   */
  public Values plus(Map<ValueName, Integer> effects) {
    return new Values(
        sum(trust, effects.get(ValueName.TRUST)),
        sum(clarity, effects.get(ValueName.CLARITY)),
        sum(ownership, effects.get(ValueName.OWNERSHIP)),
        sum(record, effects.get(ValueName.RECORD)),
        sum(customer, effects.get(ValueName.CUSTOMER)));
  }

  private static int sum(int value, @Nullable Integer effect) {
    return effect == null ? value : Math.max(LOWEST, Math.min(HIGHEST, value + effect));
  }
}
