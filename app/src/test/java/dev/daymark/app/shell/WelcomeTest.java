package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.ui.theme.ThemeChoice;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first start. */
final class WelcomeTest {
  private final WindowStage window =
      new WindowStage(
          1440,
          900,
          store -> store.settings().put(PreferenceKey.WELCOMED.path(), "false"),
          () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void itOffersThreeWaysAndNothingElseIsOnTheScreen(ThemeChoice theme) {
    window.act(it -> it.themeProperty().set(theme));
    assertThat(window.texts(".dm-welcome .name"))
        .containsExactly(
            "Connect Google Calendar", "Start on this device", "Bring in a calendar file");
    assertThat(window.shows(".dm-sidebar")).isFalse();
    assertThat(window.texts(".dm-welcome .foot .label"))
        .contains("No tracking, no server of ours", "Week starts Monday, 24-hour clock");
  }

  @Test
  void startingOnThisDeviceLeadsToTheWeekForGood() {
    window.click("#welcome-local");
    assertThat(window.shows(".dm-welcome")).isFalse();
    assertThat(window.shows(".dm-week-view")).isTrue();
    assertThat(window.store().settings().get(PreferenceKey.WELCOMED.path())).contains("true");
  }

  @Test
  void theWaysAreReachedAndChosenByKey() {
    window.press(KeyCode.TAB);
    window.press(KeyCode.SPACE);
    assertThat(window.shows(".dm-welcome")).isFalse();
  }

  @Test
  void keysOfTheWindowDoNothingBehindIt() {
    window.press(KeyCode.C);
    assertThat(window.shows(".dm-welcome")).isTrue();
    window.click("#welcome-local");
    assertThat(window.store().events().count()).isZero();
  }

  @Test
  void connectingBeginsWithWhatGoogleAsksForAndCanBeGivenUp() {
    window.click("#welcome-connect");
    assertThat(window.shows(".dm-client-dialog")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-client-dialog")).isFalse();
    assertThat(window.shows(".dm-welcome")).isTrue();
  }

  @Test
  void whoOpensSomethingInParticularSeesThat() {
    window.act(it -> it.showDay(LocalDate.of(2026, 12, 24)));
    assertThat(window.shows(".dm-welcome")).isFalse();
    assertThat(window.shows(".dm-week-view")).isTrue();
  }
}
