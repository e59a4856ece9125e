package org.ridealong.course;

import java.util.List;

/**
 * What a module says about itself. All plain text.
 *
 * @param version of the content, such as {@code 1.2.0}; below 1.0.0 for a draft
 * @param language BCP 47
 * @param minutes an honest total
 * @param optional whether a programme is complete without it
 * @param learn what a learner can do afterwards, each starting with a verb
 */
public record About(
    String title,
    String summary,
    String version,
    String language,
    int minutes,
    boolean optional,
    List<String> learn) {

  public About {
    learn = List.copyOf(learn);
  }

  /** Whether it is still being written. */
  public boolean isDraft() {
    return version.startsWith("0.");
  }
}
