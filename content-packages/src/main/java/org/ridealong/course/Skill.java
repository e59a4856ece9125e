package org.ridealong.course;

/** What decisions and quiz items train. Plain text. */
public record Skill(Id id, String title, String objective) {}
