package org.ridealong.lrs.statement;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The only place that knows which versions of xAPI there are (1.0.3, Communication 3.3 and Data
 * 2.4.10).
 */
public final class XapiVersion {
  private static final List<String> SUPPORTED = List.of("1.0.3", "1.0.2", "1.0.1", "1.0.0");
  private static final Pattern ONE_ZERO = Pattern.compile("1\\.0(\\.\\d{1,9})?");

  private XapiVersion() {}

  /** The version that this LRS answers with. */
  public static String answered() {
    return "1.0.3";
  }

  /** What a statement without a version has. */
  public static String ofStatementsWithout() {
    return "1.0.0";
  }

  /** Newest first. */
  public static List<String> supported() {
    return SUPPORTED;
  }

  /** Whether a request may carry this in X-Experience-API-Version: 1.0 and any 1.0.x. */
  public static boolean speaks(String header) {
    return ONE_ZERO.matcher(header).matches();
  }

  /** Whether a statement may carry this version: 1.0.x, a full semantic version. */
  static boolean ofStatement(String version) {
    return speaks(version) && version.length() > "1.0".length();
  }
}
