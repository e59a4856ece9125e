package org.ridealong.lms;

import org.ridealong.packaging.Standard;
import org.ridealong.packaging.standards.Standards;

/** The SCORM packages, and what their LMS calls what both kinds have. */
enum Edition {
  SCORM_12(Standards.SCORM_12, "scorm12", "cmi.core."),
  SCORM_2004_3(Standards.SCORM_2004_3, "scorm2004", "cmi."),
  SCORM_2004_4(Standards.SCORM_2004_4, "scorm2004", "cmi.");

  final Standard standard;

  /** The script that offers the API. */
  final String api;

  private final String core;

  Edition(Standard standard, String api, String core) {
    this.standard = standard;
    this.api = api;
    this.core = core;
  }

  boolean is12() {
    return this == SCORM_12;
  }

  String mode() {
    return is12() ? "cmi.core.lesson_mode" : "cmi.mode";
  }

  String learner() {
    return is12() ? "cmi.core.student_id" : "cmi.learner_id";
  }

  String learnerName() {
    return is12() ? "cmi.core.student_name" : "cmi.learner_name";
  }

  String status() {
    return is12() ? "cmi.core.lesson_status" : "cmi.completion_status";
  }

  String location() {
    return is12() ? "cmi.core.lesson_location" : "cmi.location";
  }

  String response() {
    return is12() ? "student_response" : "learner_response";
  }

  /** An element that both have under another roof, such as {@code exit}. */
  String core(String name) {
    return core + name;
  }
}
