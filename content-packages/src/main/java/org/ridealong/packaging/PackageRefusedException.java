package org.ridealong.packaging;

import java.util.List;
import java.util.stream.Collectors;

/** A package that an LMS could refuse or misread, and that is therefore not handed out. */
public final class PackageRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Breach> breaches;

  PackageRefusedException(String fileName, List<Breach> breaches) {
    super(
        breaches.stream()
            .map(breach -> "\n  " + breach)
            .collect(
                Collectors.joining("", fileName + " was not made, an LMS could misread it:", "")));
    this.breaches = List.copyOf(breaches);
  }

  public List<Breach> breaches() {
    return breaches;
  }
}
