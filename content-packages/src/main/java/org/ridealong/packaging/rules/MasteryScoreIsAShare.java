package org.ridealong.packaging.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mastery score is a share from 0 to 1, never a percentage. */
final class MasteryScoreIsAShare implements Rule {

  private static final Pattern SHARE = Pattern.compile("0|1|0\\.\\d{1,4}|1\\.0{1,4}");

  @Override
  public String reference() {
    return "cmi5 13.1.4: masteryScore; some LMSs import 80 and nobody passes";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("au")
        .map(unit -> unit.getAttribute("masteryScore"))
        .filter(score -> !SHARE.matcher(score).matches())
        .map(
            score ->
                made.note(
                    "the mastery score \"%s\" is no share".formatted(score),
                    "write 0 to 1 with at most 4 decimals, such as 0.75"));
  }
}
