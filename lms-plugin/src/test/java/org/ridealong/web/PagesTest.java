package org.ridealong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void whateverAPageInsertsIsEscaped() {
    String page =
        Pages.render(
            "problem.vm",
            Map.of("base", "", "user", "\"><b>", "heading", "<script>'", "detail", "a & b"));
    assertThat(page)
        .contains("&lt;script&gt;&#39;", "a &amp; b", "&quot;&gt;&lt;b&gt;")
        .doesNotContain("<script>", "<b>");
  }

  @Test
  void aMissingNameIsAMistakeAndNotAnEmptyPlace() {
    assertThatThrownBy(() -> Pages.render("problem.vm", Map.of("base", "", "user", "")))
        .hasMessageContaining("$heading has not been set");
  }
}
