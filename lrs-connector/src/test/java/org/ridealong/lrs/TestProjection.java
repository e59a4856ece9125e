package org.ridealong.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ridealong.lrs.intake.StatementStored;

/** A report projection that fails at one verb. */
@ApplicationScoped
public class TestProjection {
  static final String FAILS_AT = "https://ridealong.example/verbs/breaks-the-projection";

  void project(@Observes StatementStored stored) {
    if (stored.statement().path("verb").path("id").asText().equals(FAILS_AT)) {
      throw new IllegalStateException("The projection of this test fails");
    }
  }
}
