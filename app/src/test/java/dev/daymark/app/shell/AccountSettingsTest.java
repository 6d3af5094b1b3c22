package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockAccounts;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.sync.SyncInterval;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
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

  private void focus(String selector) {
    window.act(it -> it.scene().lookup(selector).requestFocus());
  }

  private Node focused() {
    return window.read(Scene::getFocusOwner);
  }

  private void syncBegins(boolean running) {
    SyncStatus.Run run =
        running ? new SyncStatus.Run(SyncTrigger.MANUAL, TestSession.NOW, null) : null;
    window.act(it -> window.engine().say(SyncStatus.IDLE.withRun(run)));
  }

  @Test
  void theFocusStaysOnItsControlWhileSyncRunsAndSaysSo() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    for (String control : List.of(".account-menu", ".choose-calendars", ".sign-out")) {
      focus(".dm-account " + control);
      Node before = focused();
      syncBegins(true);
      assertThat(window.texts(".dm-account .dm-small")).contains("Syncing");
      syncBegins(false);
      assertThat(window.texts(".dm-account .dm-small")).doesNotContain("Syncing");
      assertThat(focused()).isSameAs(before);
    }
  }

  @Test
  void theFocusStaysWhereCalendarsAreChosen() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    focus(".dm-account .choose-calendars");
    Node choose = focused();
    window.press(KeyCode.SPACE);
    assertThat(window.texts(".dm-account .check-box")).contains("Choir");
    assertThat(window.texts(".choose-calendars")).containsExactly("Done");
    assertThat(focused()).isSameAs(choose);
    window.press(KeyCode.TAB);
    Node box = focused();
    boolean before = ((CheckBox) box).isSelected();
    window.press(KeyCode.SPACE);
    assertThat(focused()).isSameAs(box);
    assertThat(((CheckBox) box).isSelected()).isNotEqualTo(before);
    window.press(KeyCode.SPACE);
    assertThat(focused()).isSameAs(box);
    assertThat(((CheckBox) box).isSelected()).isEqualTo(before);
  }

  @Test
  void theCardSaysWhatWaitsAsSoonAsItWaitsAndTheFocusStays() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    focus(".dm-account .sign-out");
    Node before = focused();
    CalendarId choir =
        window.store().calendars().all().stream()
            .filter(calendar -> calendar.summary().equals("Choir"))
            .map(Calendar::id)
            .findFirst()
            .orElseThrow();
    long events = window.store().events().countOf(MockFixture.ACCOUNT);
    window
        .store()
        .localEdits()
        .createEvent(
            choir, EventContent.of("Rehearsal", EventTime.AllDay.on(LocalDate.of(2026, 11, 20))));
    window.settle();
    assertThat(window.texts(".dm-account .detail"))
        .anyMatch(
            it -> it.startsWith("7 calendars, " + (events + 1) + " events") && it.contains("1 "));
    assertThat(focused()).isSameAs(before);
  }
}
