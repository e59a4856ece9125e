package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.IRI;
import static org.ridealong.lrs.statement.Place.text;

import java.util.Set;

/** What a statement says of its attachments (1.0.3, Data 2.4.11). */
final class AttachmentRules {
  private static final Set<String> ATTACHMENT =
      Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

  private AttachmentRules() {}

  static void attachments(Place place) {
    place.elements(AttachmentRules::attachment);
  }

  private static void attachment(Place place) {
    if (!place.isObjectOf(ATTACHMENT)) {
      return;
    }
    place.required("usageType", IRI);
    place.required("display", CommonRules::languageMap);
    place.optional("description", CommonRules::languageMap);
    place.required(
        "contentType", text(Formats::mediaType, "must be a media type, text/plain for example"));
    place.required(
        "length",
        length -> {
          if (!length.node().isIntegralNumber() || length.node().decimalValue().signum() < 0) {
            length.problem("must be a number of bytes");
          }
        });
    place.required(
        "sha2", text(Formats::sha2, "must be the SHA-2 hash of the data in hexadecimal digits"));
    place.optional("fileUrl", IRI);
  }
}
