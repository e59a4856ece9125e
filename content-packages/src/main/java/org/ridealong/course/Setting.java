package org.ridealong.course;

import java.util.List;

/** Where a scene plays, as the player draws it. */
public final class Setting {

  public static final List<String> ALL =
      List.of(
          "small-room",
          "meeting-room",
          "desk",
          "open-office",
          "team-board",
          "coffee-corner",
          "video-call",
          "phone",
          "car",
          "car-park",
          "plant",
          "customer");

  private Setting() {}
}
