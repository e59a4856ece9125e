package org.ridealong.privacy;

import org.ridealong.lrs.erasure.RetentionRun;
import org.ridealong.web.Words;

/** When a rule removed something, in words. */
public record RunView(RetentionRun run) {
  public String purpose() {
    return run.purpose();
  }

  public String at() {
    return Words.time(run.at());
  }

  public String removed() {
    return Words.number(run.count().removed());
  }

  public String waiting() {
    return Words.number(run.count().waiting());
  }
}
