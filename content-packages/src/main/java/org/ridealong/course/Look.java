package org.ridealong.course;

import java.util.List;
import java.util.Optional;

/**
 * How the player draws a person. The parts are words, because the drawing itself is the player's.
 *
 * @param skin 1 light to 6 dark
 * @param hair one of {@link #HAIR}
 * @param hairColour of the hair or the scarf, one of {@link #COLOURS}
 * @param top one of {@link #TOPS}
 * @param topColour one of {@link #COLOURS}
 * @param glasses one of {@link #GLASSES}; empty for none
 * @param beard one of {@link #BEARDS}; empty for none
 */
public record Look(
    int skin,
    String hair,
    String hairColour,
    String top,
    String topColour,
    Optional<String> glasses,
    Optional<String> beard) {

  public static final List<String> HAIR =
      List.of(
          "crop",
          "short",
          "swept",
          "waves",
          "curls",
          "coils",
          "bob",
          "long",
          "tied",
          "bun",
          "locs",
          "receding",
          "none",
          "scarf");

  public static final List<String> TOPS =
      List.of("crew", "vneck", "roll", "shirt", "blazer", "suit", "jacket");

  public static final List<String> COLOURS =
      List.of(
          "black",
          "brown",
          "chestnut",
          "blond",
          "grey",
          "silver",
          "navy",
          "blue",
          "teal",
          "green",
          "plum",
          "rust",
          "sand",
          "cream");

  public static final List<String> GLASSES = List.of("round", "square");

  public static final List<String> BEARDS = List.of("short", "full", "moustache");
}
