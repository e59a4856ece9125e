package org.ridealong.browser;

import java.util.Locale;

/** SCORM 1.2's HHHH:MM:SS.SS, which an LMS has to add up. */
public final class Timespans {
  private Timespans() {}

  public static double seconds(String timespan) {
    String[] parts = timespan.split(":");
    return 3600 * Double.parseDouble(parts[0])
        + 60 * Double.parseDouble(parts[1])
        + Double.parseDouble(parts[2]);
  }

  public static String sum(String one, String other) {
    double seconds = seconds(one) + seconds(other);
    long minutes = (long) seconds / 60;
    return String.format(
        Locale.ROOT, "%04d:%02d:%05.2f", minutes / 60, minutes % 60, seconds - 60 * minutes);
  }
}
