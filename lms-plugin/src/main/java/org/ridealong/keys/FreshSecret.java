package org.ridealong.keys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key whose secret was just made.
 *
 * @param secret said this once; only a hash is kept
 */
@Schema(name = "FreshSecret")
public record FreshSecret(String id, String label, String secret) {}
