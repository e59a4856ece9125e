package org.ridealong.packaging.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items without items below lead to a resource that exists, and no others do. */
final class OnlyLeavesRefer implements Rule {

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: item@identifierref; ADL's package checker";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> resources =
        made.elements("resource")
            .map(element -> element.getAttribute("identifier"))
            .collect(Collectors.toSet());
    return made.elements("item")
        .filter(
            item -> {
              boolean leaf = Xml.children(item, "item").findAny().isEmpty();
              return leaf
                  ? !resources.contains(item.getAttribute("identifierref"))
                  : item.hasAttribute("identifierref");
            })
        .map(
            item ->
                made.note(
                    Xml.name(item) + " leads to no resource, or has items below and leads to one",
                    "give identifierref to items without items below, one of " + resources));
  }
}
