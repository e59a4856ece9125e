package org.ridealong.packaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.VelocityException;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final String TEMPLATE = "/org/ridealong/packaging/template/greeting.vm";

  @Test
  void escapesWhatItInserts() {
    assertThat(Templates.render(TEMPLATE, Map.of("name", "<b a=\"1\">Ø & 'me'</b>")))
        .isEqualTo("Hello &lt;b a=&quot;1&quot;&gt;Ø &amp; 'me'&lt;/b&gt;!\n");
  }

  @Test
  void insertsMarkupAsItIs() {
    assertThat(Templates.render(TEMPLATE, Map.of("name", new Markup("<b>me</b>"))))
        .isEqualTo("Hello <b>me</b>!\n");
  }

  @Test
  void refusesATemplateThatUsesWhatTheModelLacks() {
    assertThatThrownBy(() -> Templates.render(TEMPLATE, Map.of()))
        .isInstanceOfAny(MethodInvocationException.class, VelocityException.class)
        .hasMessageContaining("name");
  }

  @Test
  void doesNotEvaluateWhatItInserts() {
    assertThat(Templates.render(TEMPLATE, Map.of("name", "$name #set($x = 1)")))
        .isEqualTo("Hello $name #set($x = 1)!\n");
  }
}
