package org.ridealong.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody whose password was just made.
 *
 * @param password said this once; only a hash is kept
 */
@Schema(name = "FreshPassword")
public record FreshPassword(String name, String password) {}
