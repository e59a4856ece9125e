package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a valid statement says of one of its attachments (1.0.3, Data 2.4.11).
 *
 * @param path where it says so
 * @param sha2 the hash of the data, in lower case
 * @param isElsewhere whether the data may be had at a fileUrl
 */
public record DeclaredAttachment(
    String path, String usageType, String contentType, String sha2, boolean isElsewhere) {
  private static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

  /** Those of the statement itself and of its SubStatement. */
  public static List<DeclaredAttachment> in(JsonNode statement, String path) {
    List<DeclaredAttachment> declared = new ArrayList<>(of(statement, path));
    declared.addAll(of(statement.path("object"), path + ".object"));
    return declared;
  }

  /** Data 2.6. */
  public boolean isSignature() {
    return usageType.equals(SIGNATURE);
  }

  private static List<DeclaredAttachment> of(JsonNode owner, String path) {
    List<DeclaredAttachment> declared = new ArrayList<>();
    JsonNode attachments = owner.path("attachments");
    for (int i = 0; i < attachments.size(); i++) {
      JsonNode attachment = attachments.path(i);
      declared.add(
          new DeclaredAttachment(
              path + ".attachments[" + i + "]",
              attachment.path("usageType").asText(),
              attachment.path("contentType").asText(),
              attachment.path("sha2").asText().toLowerCase(Locale.ROOT),
              attachment.has("fileUrl")));
    }
    return declared;
  }
}
