package org.ridealong.course;

/**
 * Where an option leads.
 *
 * @param to a step's or an ending's id
 */
public record Branch(Id to, Condition when) {}
