package org.ridealong.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that we hold, with a tag by which a browser knows whether its copy is still right. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and nobody writes into it.
public record Bytes(String type, byte[] content, EntityTag tag) {

  public static Bytes named(String name, byte[] content) {
    return new Bytes(type(name), content, new EntityTag(hash(content)));
  }

  /** The file, or 304 if the asker has it. Copies are kept, and checked on every use. */
  public Response answer(Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(content).type(type);
    return answer.tag(tag).header("Cache-Control", "no-cache").build();
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=UTF-8";
      case "css" -> "text/css; charset=UTF-8";
      case "js" -> "text/javascript; charset=UTF-8";
      case "json" -> "application/json";
      case "svg" -> "image/svg+xml";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
