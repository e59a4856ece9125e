package org.ridealong.course;

/**
 * A question of the quiz.
 *
 * @param feedback said after any answer
 */
public record Item(Id id, Id skill, Prose ask, Prose feedback, Task task) {}
