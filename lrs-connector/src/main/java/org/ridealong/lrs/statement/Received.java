package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One statement of a request.
 *
 * @param text as it was sent, to the letter; this is what is kept
 * @param tree the same, read; nobody may change it
 * @param path where it stands in the request: {@code $}, or {@code $[3]} in a batch
 * @param version the xAPI that its sender speaks
 */
public record Received(String text, JsonNode tree, String path, XapiVersion version) {

  /** As of the version that it names: an LRS answers statements in the one that they came in. */
  Received asItNames() {
    return XapiVersion.of(tree.path("version").asText())
        .map(named -> new Received(text, tree, path, named))
        .orElse(this);
  }
}
