package org.ridealong.lrs.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealTest {
  @Test
  void onlyTheSameKeyOpensWhatWasSealed() {
    Seal seal = with("a key of twenty-four letters or more");
    String sealed = seal.seal("s\u00e9cret");
    assertThat(sealed).doesNotContain("cret").isNotEqualTo(seal.seal("s\u00e9cret"));
    assertThat(seal.open(sealed)).hasValue("s\u00e9cret");
    assertThat(with("another key of the same length, almost").open(sealed)).isEmpty();
    assertThat(seal.open(sealed.replaceFirst("^.", sealed.startsWith("A") ? "B" : "A"))).isEmpty();
    assertThat(seal.open("")).isEmpty();
    assertThat(new SealWithout().open(sealed)).isEmpty();
  }

  @Test
  void aKeyThatCanBeGuessedIsNone() {
    assertThat(with("short").isThere()).isFalse();
    assertThat(new SealWithout().isThere()).isFalse();
  }

  private static Seal with(String key) {
    Seal seal = new Seal();
    seal.key = Optional.of(key);
    return seal;
  }

  private static final class SealWithout extends Seal {
    SealWithout() {
      key = Optional.empty();
    }
  }
}
