package org.ridealong.course;

import java.util.Locale;

/** The five hidden values that choices move and that conditions ask for. */
public enum ValueName {
  TRUST,
  CLARITY,
  OWNERSHIP,
  RECORD,
  CUSTOMER;

  /** As it is written in course files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
