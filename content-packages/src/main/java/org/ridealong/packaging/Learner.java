package org.ridealong.packaging;

import java.util.Optional;

/** Who plays on our own server. In a package the LMS says it. */
public record Learner(String id, Optional<String> name) {}
