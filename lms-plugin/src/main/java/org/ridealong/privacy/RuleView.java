package org.ridealong.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.erasure.Rule;

/** How long statements of a kind are kept. */
@Schema(name = "RetentionRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
    int id, String purpose, @Nullable String verb, @Nullable String activity, int months) {
  static RuleView of(Rule rule) {
    return new RuleView(
        rule.id(),
        rule.purpose(),
        rule.verb().orElse(null),
        rule.activity().orElse(null),
        rule.months());
  }

  /** Which statements, in words. */
  @JsonIgnore
  public String what() {
    String kind = verb == null ? "every statement" : "statements with the verb " + verb;
    return activity == null ? kind : kind + " about " + activity + " or in its context";
  }
}
