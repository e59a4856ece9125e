package org.ridealong.lrs.erasure;

import java.util.Optional;

/**
 * How long statements of a kind are kept.
 *
 * @param purpose why they were kept, in the administrator's words
 * @param verb only these; empty for any
 * @param activity only those about it or with it in their context; empty for any
 * @param months after which they are removed, counted from when they were stored
 */
public record Rule(
    int id, String purpose, Optional<String> verb, Optional<String> activity, int months) {}
