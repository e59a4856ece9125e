package org.ridealong.packaging.rules;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No two files of one name, nor of names that Windows takes for one. */
final class NamesAreUnique implements Rule {

  @Override
  public String reference() {
    return "PKWARE APPNOTE 4.4.17; file systems of LMSs that ignore case";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Map<String, Long> counts =
        made.paths().stream()
            .collect(
                Collectors.groupingBy(
                    path -> path.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 1)
        .map(count -> new Note(count.getKey(), "is there more than once", "name each file once"));
  }
}
