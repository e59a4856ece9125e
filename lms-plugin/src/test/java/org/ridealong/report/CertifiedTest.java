package org.ridealong.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

class CertifiedTest {
  @Test
  void aPassSaysWhoWhatWhenAndHow() {
    Certified pass = Certified.in(statement("passed")).orElseThrow();
    assertThat(pass.name()).isEqualTo("Ada");
    assertThat(pass.module()).isEqualTo("Coaching culture and mindset");
    assertThat(pass.date()).isEqualTo("25 November 2026");
    assertThat(pass.score()).isEqualTo("88");
  }

  @Test
  void nothingElseIsAPass() {
    assertThat(Certified.in(statement("failed"))).isEmpty();
    assertThat(Certified.in(statement("completed"))).isEmpty();
  }

  @Test
  void whatAStatementLeavesOutIsLeftOut() {
    ObjectNode bare = statement("passed");
    bare.withObject("/actor").remove("name");
    bare.withObject("/object").remove("definition");
    bare.remove("result");
    Certified pass = Certified.in(bare).orElseThrow();
    assertThat(pass.name()).isEmpty();
    assertThat(pass.module()).isEqualTo("https://ridealong.org/courses/coaching");
    assertThat(pass.score()).isEmpty();
  }

  @Test
  void aMomentThatOnlyXapiReadsGivesWayToWhenItWasStored() {
    ObjectNode odd = statement("passed").put("timestamp", "2026-11-24T10:00:00+0100");
    assertThat(Certified.in(odd).orElseThrow().date()).isEqualTo("26 November 2026");
  }

  private static ObjectNode statement(String verb) {
    return (ObjectNode)
        Json.parse(
            """
            {"actor": {"name": "Ada", "account": {"homePage": "https://lms.example", "name": "a1"}},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/%s"},
             "object": {"id": "https://ridealong.org/courses/coaching",
                        "definition": {"name": {"en": "Coaching culture and mindset"}}},
             "result": {"score": {"scaled": 0.88}},
             "timestamp": "2026-11-26T00:30:00+02:00", "stored": "2026-11-26T09:00:00Z"}
            """
                .formatted(verb));
  }
}
