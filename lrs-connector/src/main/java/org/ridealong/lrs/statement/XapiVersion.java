package org.ridealong.lrs.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The only place that knows in what the versions of xAPI differ (1.0.3, Communication 3.3 and Data
 * 2.4.10; 2.0, 4.1.5 and 4.2.4.3). Each request chooses one.
 */
public enum XapiVersion {
  V1_0("1.0.3", "1.0.0", "1\\.0(\\.\\d{1,9})?"),
  V2_0("2.0.0", "2.0.0", "2\\.0(\\.\\d{1,9})?");

  private static final List<String> SUPPORTED =
      List.of("2.0.0", "1.0.3", "1.0.2", "1.0.1", "1.0.0");

  private final String answered;
  private final String ofStatementsWithout;
  private final Pattern form;

  XapiVersion(String answered, String ofStatementsWithout, String form) {
    this.answered = answered;
    this.ofStatementsWithout = ofStatementsWithout;
    this.form = Pattern.compile(form);
  }

  /** The version that a request with this X-Experience-API-Version speaks, if there is such. */
  public static Optional<XapiVersion> of(String header) {
    return Arrays.stream(values()).filter(v -> v.form.matcher(header).matches()).findFirst();
  }

  /** What is spoken with those who do not say what they speak. */
  public static XapiVersion unsaid() {
    return V1_0;
  }

  /** Newest first. */
  public static List<String> supported() {
    return SUPPORTED;
  }

  /** The version that this LRS answers with. */
  public String answered() {
    return answered;
  }

  /** What a statement without a version has. */
  public String ofStatementsWithout() {
    return ofStatementsWithout;
  }

  /** Whether a statement may carry this version; 2.0 takes the older statements too. */
  boolean knows(String version) {
    return of(version).filter(v -> v.compareTo(this) <= 0).isPresent();
  }

  /** Whether a context may have contextAgents and contextGroups (2.0, 4.2.2.5). */
  boolean hasContextAgents() {
    return this == V2_0;
  }

  /** Whether an LRS turns timestamps into UTC (2.0, 4.2.7); before, they stay as they came. */
  boolean turnsTimestampsToUtc() {
    return this == V2_0;
  }

  /** Whether a request may come as a form (1.0.3, Communication 1.3); 2.0 has no such thing. */
  public boolean hasAlternateRequests() {
    return this == V1_0;
  }

  /** Whether a state must not be replaced blindly, as profiles must not (2.0, 4.1.4). */
  public boolean guardsStates() {
    return this == V2_0;
  }

  /** Whether even a new profile must be put with a condition (1.0.3, Communication 2.6 and 2.7). */
  public boolean guardsNewProfiles() {
    return this == V1_0;
  }
}
