package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** One thing that must hold for a scenario in every state that play can bring about, or should. */
interface StoryRule {

  /** Where it does not hold. */
  List<Finding> check(Walks story, Places places);
}
