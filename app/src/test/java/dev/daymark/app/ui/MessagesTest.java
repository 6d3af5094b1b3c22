package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages messages = new Messages(Locale.UK);

  @Test
  void pluralsAndNumbersFollowTheLocale() {
    assertThat(messages.text("ui.duration.days", 1)).isEqualTo("1 day");
    assertThat(messages.text("ui.duration.days", 1284)).isEqualTo("1,284 days");
    assertThat(new Messages(Locale.GERMANY).text("ui.duration.days", 1284)).startsWith("1.284");
  }

  @Test
  void anUnknownKeyIsABug() {
    assertThatThrownBy(() -> messages.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
    assertThat(messages.has("no.such.key")).isFalse();
  }

  @Test
  void everyTextIsAValidPatternWithoutStraightApostrophes() {
    ResourceBundle bundle = ResourceBundle.getBundle("dev.daymark.app.messages", Locale.ROOT);
    assertThat(bundle.keySet()).isNotEmpty();
    for (String key : bundle.keySet()) {
      String pattern = bundle.getString(key);
      assertThat(pattern).as(key).doesNotContain("'").doesNotContain("\"").isNotBlank();
      assertThat(new MessageFormat(pattern, Locale.UK).toPattern()).as(key).isNotBlank();
    }
  }
}
