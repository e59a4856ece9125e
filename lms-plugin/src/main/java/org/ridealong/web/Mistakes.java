package org.ridealong.web;

import java.util.List;
import java.util.Optional;

/** The mistakes in a form, as its page shows them. */
public final class Mistakes {
  private final List<Problem.FieldError> errors;

  private Mistakes(List<Problem.FieldError> errors) {
    this.errors = errors;
  }

  public static Mistakes none() {
    return new Mistakes(List.of());
  }

  public static Mistakes in(Problem problem) {
    return new Mistakes(
        problem.errors().isEmpty()
            ? List.of(new Problem.FieldError("", problem.detail()))
            : problem.errors());
  }

  public boolean any() {
    return !errors.isEmpty();
  }

  public boolean has(String field) {
    return find(field).isPresent();
  }

  /** What is wrong with a field or, of a list, with the first wrong entry. */
  public String of(String field) {
    return find(field).map(Problem.FieldError::message).orElse("");
  }

  private Optional<Problem.FieldError> find(String field) {
    return errors.stream()
        .filter(e -> e.field().equals(field) || e.field().startsWith(field + "["))
        .filter(e -> !field.isEmpty() || e.field().isEmpty())
        .findFirst();
  }
}
