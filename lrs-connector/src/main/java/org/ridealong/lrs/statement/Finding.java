package org.ridealong.lrs.statement;

/**
 * One thing that is wrong with what was sent, and where.
 *
 * @param path a JSON path, {@code $.actor.mbox} for example
 * @param problem goes on from the path: "must be …"
 */
public record Finding(String path, String problem) {
  @Override
  public String toString() {
    return path + ": " + problem;
  }
}
