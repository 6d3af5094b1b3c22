package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Reminder;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LeadWordsTest {
  private final LeadWords words = new LeadWords(new Messages(Locale.UK));

  @Test
  void wholeDaysAndHoursAreSaidAsSuch() {
    assertThat(words.before(0)).isEqualTo("When it starts");
    assertThat(words.before(1)).isEqualTo("1 minute before");
    assertThat(words.before(90)).isEqualTo("90 minutes before");
    assertThat(words.before(60)).isEqualTo("1 hour before");
    assertThat(words.before(1440)).isEqualTo("1 day before");
    assertThat(words.before(1500)).isEqualTo("25 hours before");
    assertThat(words.before(2880)).isEqualTo("2 days before");
  }

  @Test
  void oneByMailSaysSo() {
    String popup = words.of(new Reminder(Reminder.Method.POPUP, 10));
    assertThat(popup).isEqualTo("10 minutes before");
    assertThat(words.of(new Reminder(Reminder.Method.EMAIL, 10))).contains(popup, "mail");
  }
}
