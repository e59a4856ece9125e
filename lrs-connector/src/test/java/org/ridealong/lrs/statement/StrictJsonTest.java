package org.ridealong.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @Test
  void keepsEachStatementOfABatchToTheLetter() throws Exception {
    String first = "{ \"a\" : 1.50 ,\"ä\":[ ] }";
    String second = "{\"b\":1e2}";
    List<Received> batch = read(" [ " + first + "\n,\t" + second + " ] ");
    assertThat(batch).extracting(Received::text).containsExactly(first, second);
    assertThat(batch).extracting(Received::path).containsExactly("$[0]", "$[1]");
  }

  @Test
  void keepsLongStatementsToTheLetter() throws Exception {
    String one = "{\"a\":\"" + "\uD83D\uDE00é".repeat(40_000) + "\"}";
    assertThat(read("[" + one + "," + one + "]")).extracting(Received::text).containsOnly(one);
    assertThat(read(one)).extracting(Received::text).containsExactly(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}{}",
        "[{}],",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":1,}",
        "{/**/}",
        "{\"a\":\"\n\"}",
      })
  void refusesWhatIsNotStrictlyJson(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void refusesWhatIsDeepOrLongWithoutEnd() {
    for (String text :
        List.of(
            "[".repeat(100_000),
            "{\"a\":" + "1".repeat(10_000) + "}",
            "{\"" + "a".repeat(20_000))) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableException.class);
    }
  }

  @Test
  void refusesInvalidUtf8() {
    assertThatThrownBy(
            () -> StrictJson.statements(new byte[] {'{', (byte) 0xC3, '}'}, XapiVersion.V1_0))
        .hasMessageContaining("UTF-8");
  }

  @Test
  void numbersAndHalfSurrogatesLeaveAsTheyCame() throws Exception {
    String text = "{\"a\":1.50,\"b\":12345678901234567890.123456789,\"c\":\"\\uD800\"}";
    assertThat(StrictJson.write(StrictJson.value(text))).isEqualTo(text);
  }

  private static List<Received> read(String text) throws UnreadableException {
    return StrictJson.statements(text.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0);
  }
}
