package org.ridealong.lrs.erasure;

/**
 * What a rule did, or would do now.
 *
 * @param removed statements that went
 * @param waiting statements whose time is over and that stay: another LRS is still to get them, or
 *     refused them and nobody gave them up
 */
public record RetentionCount(long removed, long waiting) {
  static final RetentionCount NONE = new RetentionCount(0, 0);

  RetentionCount and(RetentionCount more) {
    return new RetentionCount(removed + more.removed, waiting + more.waiting);
  }
}
