package org.ridealong.launch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a player needs to report for one learner.
 *
 * @param actor an xAPI Agent; untyped, or OpenAPI would call the JSON tree an array
 * @param token for the LRS, as a Bearer token, until it expires (ISO 8601)
 * @param endpoint the LRS, with a slash at its end
 */
@Schema(name = "Launch")
record Launched(
    String token,
    String expires,
    String endpoint,
    Object actor,
    @Schema(format = "uuid") String registration,
    String activity) {}
