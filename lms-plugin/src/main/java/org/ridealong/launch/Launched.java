package org.ridealong.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * All that a player needs to report for one learner.
 *
 * @param token for the LRS, as a Bearer token, until it expires (ISO 8601)
 * @param endpoint the LRS, with a slash at its end
 */
record Launched(
    String token,
    String expires,
    String endpoint,
    JsonNode actor,
    UUID registration,
    String activity) {}
