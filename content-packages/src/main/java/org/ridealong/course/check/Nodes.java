package org.ridealong.course.check;

import org.ridealong.course.Id;
import org.ridealong.course.Item;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;

/** How parts are called in findings. */
final class Nodes {

  private Nodes() {}

  static String of(Scenario scenario) {
    return scenario.id().value();
  }

  static String of(Scenario scenario, Id place) {
    return scenario.id() + "/" + place;
  }

  static String of(Scenario scenario, Step step) {
    return of(scenario, step.id());
  }

  static String of(Scenario scenario, Step step, Option option) {
    return of(scenario, step) + "/" + option.id();
  }

  static String of(Item item) {
    return "quiz/" + item.id();
  }
}
