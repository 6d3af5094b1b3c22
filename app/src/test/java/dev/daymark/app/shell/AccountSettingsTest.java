package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockAccounts;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.sync.SyncInterval;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is chosen on the page about accounts is kept where the engine reads it. */
class AccountSettingsTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> interval(MainWindow window) {
    return (ComboBox<String>) window.scene().lookup("#sync-interval");
  }

  @Test
  void theIntervalOfSyncIsKeptForTheEngine() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    window.act(it -> interval(it).setValue(SyncInterval.HOUR.name()));
    assertThat(SyncInterval.of(window.store().settings().get(SyncInterval.KEY)))
        .isEqualTo(SyncInterval.HOUR);
  }

  @Test
  void theCardSaysWhoItIsHowMuchIsHereAndWhatDaymarkMayDo() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    assertThat(window.texts(".dm-account .dm-avatar")).containsExactly("ML");
    long events = window.store().events().countOf(MockFixture.ACCOUNT);
    assertThat(events).isPositive();
    assertThat(window.texts(".dm-account .detail")).contains("7 calendars, " + events + " events");
    window.click(".show-access");
    assertThat(window.texts(".dm-access-dialog .dm-dialog-title"))
        .containsExactly("What Daymark may do in " + MockFixture.EMAIL);
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-access-dialog")).isFalse();
  }

  @Test
  void theMenuOfTheCardListsTheCalendarsToChoose() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    assertThat(window.texts(".dm-account .check-box")).isEmpty();
    window.click(".dm-account .account-menu");
    window.click(".context-menu .label", "Choose calendars");
    assertThat(window.texts(".dm-account .check-box")).contains("Norr Studio", "Choir");
  }

  @Test
  void howOftenIsOnlyApartFromTheAccountsWhereSeveralAreInStep() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    assertThat(window.shows(".dm-account #sync-interval")).isTrue();
    new MockAccounts(window.store(), ignored -> {}).add();
    window.settle();
    assertThat(window.texts(".dm-account .dm-semibold"))
        .contains(MockFixture.EMAIL, "korteolof@choir.example");
    assertThat(window.shows(".dm-account #sync-interval")).isFalse();
    assertThat(window.shows("#sync-interval")).isTrue();
  }
}
