package org.ridealong.lrs.document;

import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.LearnerScope;
import org.ridealong.lrs.caller.Scope;

/** Whose documents a caller may see and change. */
public final class Permission {
  private Permission() {}

  /**
   * A learner's browser gets at the states of this launch and the profile of this learner. The
   * profile of an activity it may only read, for it is every learner's.
   */
  public static boolean allows(Caller caller, Shelf shelf, boolean writing) {
    if (caller instanceof Caller.Learner learner) {
      return switch (shelf.kind()) {
        case STATE ->
            LearnerScope.isAgent(learner, shelf.agent())
                && covers(learner, shelf)
                && shelf.registration().filter(learner.registration()::equals).isPresent();
        case ACTIVITY_PROFILE -> !writing && covers(learner, shelf);
        case AGENT_PROFILE -> LearnerScope.isAgent(learner, shelf.agent());
      };
    }
    Caller.Key key = (Caller.Key) caller;
    Scope needed = shelf.kind() == Shelf.Kind.STATE ? Scope.STATE : Scope.PROFILE;
    return writing ? key.may(needed) : key.mayRead(needed);
  }

  private static boolean covers(Caller.Learner learner, Shelf shelf) {
    return shelf.activity().filter(activity -> LearnerScope.covers(learner, activity)).isPresent();
  }
}
