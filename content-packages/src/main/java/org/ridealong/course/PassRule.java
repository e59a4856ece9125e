package org.ridealong.course;

/** The percentages that are needed, both of them. */
public record PassRule(int quiz, int skill) {}
