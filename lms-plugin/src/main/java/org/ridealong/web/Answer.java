package org.ridealong.web;

import jakarta.ws.rs.core.Response;

/** What the API answers. It is of people and of this moment: nobody on the way may keep it. */
public final class Answer {
  private Answer() {}

  public static Response of(int status, Object value) {
    return Response.status(status)
        .entity(Json.write(value))
        .header("Cache-Control", "no-store")
        .build();
  }
}
