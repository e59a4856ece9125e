package org.ridealong.packaging.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Neither a page, a script nor a style asks a third party for anything while it runs. */
final class NobodyElseIsAsked implements Rule {

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<(?:script|link|img|iframe|audio|video|source|track|object|embed|image|use)\\b[^>]*?\\b(?:src|srcset|href|data|poster)=\\\\?[\"']?\\s*(?:https?:)?//[^\\s\"'>]*");
  private static final Pattern STYLE =
      Pattern.compile("(?i)(?:url\\(|@import)\\s*[\"']?\\s*(?:https?:)?//[^)\"']*");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?:\\b(?:fetch|import|importScripts|WebSocket|EventSource|sendBeacon)\\(|\\.(?:src|href)\\s*=)\\s*[\"'`](?:https?:|wss?:)?//[^\"'`]*");

  @Override
  public String reference() {
    return "Closed networks, content security policies and learners' privacy";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.paths(path -> path.matches(".*\\.(html|json|js|css|svg)"))
        .flatMap(
            path ->
                Stream.of(MARKUP, STYLE, SCRIPT)
                    .flatMap(pattern -> pattern.matcher(made.text(path)).results())
                    .map(
                        found ->
                            new Note(
                                path,
                                "asks another server: " + found.group(),
                                "put the file into the package and refer to it there")));
  }
}
