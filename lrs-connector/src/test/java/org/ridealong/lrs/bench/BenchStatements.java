package org.ridealong.lrs.bench;

import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.NewStatement;

/**
 * What a thousand learners say who answer the questions of six modules: about 1 kB each, every one
 * in the same programme, so that there are rows that all writers would meet at.
 *
 * @param number decides about everything but the id
 */
record BenchStatements(long number, UUID id) {
  static final String VERB = "http://adlnet.gov/expapi/verbs/answered";
  static final String AUTHORITY = "account http://localhost first";
  private static final String COURSES = "https://ridealong.example/courses";
  private static final int LEARNERS = 1000;
  private static final int QUESTIONS = 240;
  private static final int MODULES = 6;

  static byte[] batch(long first, int length) {
    StringJoiner batch = new StringJoiner(",", "[", "]");
    for (int i = 0; i < length; i++) {
      batch.add(new BenchStatements(first + i, UUID.randomUUID()).json());
    }
    return batch.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] single(long number) {
    return new BenchStatements(number, UUID.randomUUID()).json().getBytes(StandardCharsets.UTF_8);
  }

  String learner() {
    return "learner-" + number % LEARNERS;
  }

  String agent() {
    return "{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"" + learner() + "\"}}";
  }

  String question() {
    return module() + "/questions/" + number % QUESTIONS;
  }

  String module() {
    return COURSES + "/module-" + number % MODULES;
  }

  static String programme() {
    return COURSES;
  }

  UUID registration() {
    return UUID.nameUUIDFromBytes(learner().getBytes(StandardCharsets.UTF_8));
  }

  String json() {
    return """
    {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"%s"}},\
    "verb":{"id":"%s","display":{"en":"answered","de":"antwortete"}},\
    "object":{"objectType":"Activity","id":"%s","definition":{"type":"http://adlnet.gov/expapi/activities/cmi.interaction",\
    "name":{"en":"What would you say first?"},"interactionType":"choice","correctResponsesPattern":["b"],\
    "choices":[{"id":"a","description":{"en":"Tell them what went wrong"}},{"id":"b","description":{"en":"Ask what they saw"}},\
    {"id":"c","description":{"en":"Wait for the review"}}]}},\
    "result":{"response":"b","success":true,"score":{"scaled":0.85,"raw":17,"min":0,"max":20},"duration":"PT12.34S"},\
    "context":{"registration":"%s","platform":"Ridealong","language":"en",\
    "contextActivities":{"parent":[{"id":"%s"}],"grouping":[{"id":"%s"}]},\
    "extensions":{"https://ridealong.example/extensions/sure":3}},"timestamp":"2026-11-01T08:30:00.000Z"}"""
        .formatted(id, learner(), VERB, question(), registration(), module(), programme());
  }

  /** What such a statement is found by. */
  Mentions mentions() {
    String agent = "account https://lms.example " + learner();
    return new Mentions(
        VERB,
        Set.of(agent),
        Set.of(agent, AUTHORITY),
        Set.of(question()),
        Set.of(question(), module(), programme()),
        Set.of(question()),
        Optional.of(registration()),
        Optional.empty());
  }

  String added(String stored) {
    return """
    {"id":"%s","stored":"%s","authority":{"objectType":"Agent",\
    "account":{"homePage":"http://localhost","name":"first"},"name":"First key, from the configuration"},\
    "version":"1.0.0"}"""
        .formatted(id, stored);
  }

  /** As the LRS stores it; its number is given by the database. */
  static NewStatement row(long number, Instant stored) {
    BenchStatements statement = new BenchStatements(number, UUID.randomUUID());
    return new NewStatement(
        0,
        statement.id(),
        statement.json(),
        statement.added(stored.toString()),
        NullNode.instance,
        statement.mentions(),
        List.of(),
        Optional.empty());
  }
}
