package org.ridealong.launch;

/**
 * A key that lies open in packages and pages. It starts launches and does nothing else.
 *
 * @param label says whose learners these are: their ids are unique within it
 */
public record PublishableKey(int id, String label, String value) {}
