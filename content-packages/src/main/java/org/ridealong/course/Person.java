package org.ridealong.course;

import java.util.Optional;

/**
 * Somebody who appears in the stories. The learner is {@link #YOU} and is in no cast.
 *
 * @param colour which of the player's portrait tints, 1 to 8
 * @param look how they are drawn; empty where initials have to do
 */
public record Person(
    Id id, String name, String role, String about, int colour, Optional<Look> look) {

  /** Who speaks when the learner does. */
  public static final Id YOU = new Id("you");
}
