package org.ridealong.launch;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a player needs to report for one learner.
 *
 * @param token for the LRS, as a Bearer token, until it expires (ISO 8601)
 * @param endpoint the LRS, with a slash at its end
 */
@Schema(name = "Launch")
record Launched(
    String token,
    String expires,
    String endpoint,
    @Schema(type = SchemaType.OBJECT, implementation = Object.class) JsonNode actor,
    @Schema(format = "uuid") String registration,
    String activity) {}
