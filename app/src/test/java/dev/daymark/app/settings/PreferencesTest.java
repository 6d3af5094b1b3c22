package dev.daymark.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.ClockStyle;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.theme.ThemeChoice;
import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PreferencesTest {
  private final TestSession test = new TestSession();

  @AfterEach
  void close() {
    test.close();
  }

  private Preferences open() {
    return new Preferences(
        test.store().settings(),
        new InlineTasks(),
        Preferences.read(test.store().settings()),
        test.undo()::refused);
  }

  @Test
  void whatIsChosenIsThereAtTheNextStart() {
    AppearanceViewModel before = new AppearanceViewModel(open(), Locale.UK);
    assertThat(before.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    before.themeProperty().set(ThemeChoice.DARK);
    before.textPercentProperty().set(130);
    before.clockProperty().set(ClockStyle.HOURS_12);
    before.firstDayProperty().set(DayOfWeek.SUNDAY);

    AppearanceViewModel after = new AppearanceViewModel(open(), Locale.UK);
    assertThat(after.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
    assertThat(after.textPercentProperty().get()).isEqualTo(130);
    assertThat(after.formats().clock()).isEqualTo(ClockStyle.HOURS_12);
    assertThat(after.formats().firstDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
  }

  @Test
  void damagedSettingsAreReadAsNotSet() {
    test.store().settings().put("appearance.theme", "PINK");
    test.store().settings().put("appearance.textSize", "huge");
    AppearanceViewModel appearance = new AppearanceViewModel(open(), Locale.UK);
    assertThat(appearance.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(appearance.textPercentProperty().get()).isEqualTo(100);
  }
}
