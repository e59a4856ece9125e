package org.ridealong.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A multipart body as a client makes it; its text stands for bytes (ISO 8859-1). */
public final class MultipartBody {
  static final String BOUNDARY = "a boundary";
  static final String[] HEADER = {"Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\""};

  private final StringBuilder text = new StringBuilder();

  MultipartBody(JsonNode statements) {
    text.append("--%s\r\nContent-Type: application/json\r\n\r\n%s".formatted(BOUNDARY, statements));
  }

  MultipartBody part(String data) {
    text.append(
        """
        \r
        --%s\r
        Content-Type: text/plain\r
        Content-Transfer-Encoding: binary\r
        X-Experience-API-Hash: %s\r
        \r
        %s"""
            .formatted(BOUNDARY, sha2(data), data));
    return this;
  }

  static MultipartBody signed(ObjectNode statement, String signature) {
    ObjectNode signed = attaching(statement.deepCopy(), "application/octet-stream", signature);
    ((ObjectNode) signed.at("/attachments/0"))
        .put("usageType", "http://adlnet.gov/expapi/attachments/signature");
    return new MultipartBody(signed).part(signature);
  }

  public static ObjectNode attaching(ObjectNode statement, String contentType, String data) {
    statement
        .putArray("attachments")
        .addObject()
        .put("usageType", "https://ridealong.example/notes")
        .put("contentType", contentType)
        .put("length", data.length())
        .put("sha2", sha2(data))
        .putObject("display")
        .put("en", "Notes");
    return statement;
  }

  public static String sha2(String data) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(data.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return text + "\r\n--" + BOUNDARY + "--\r\n";
  }
}
