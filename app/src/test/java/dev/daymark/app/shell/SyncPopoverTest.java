package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockAccounts;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockSynced;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.OfCalendar;
import dev.daymark.sync.SyncStatus.Stage;
import dev.daymark.sync.SyncStatus.Standing;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lies behind the words about sync in each of its states. */
final class SyncPopoverTest {
  private static final Instant NOW = TestSession.NOW;
  private static final SyncStatus CHECKED =
      SyncStatus.of(Map.of(MockFixture.ACCOUNT, Standing.checked(NOW)));

  private WindowStage window = opened(MockFixture::fill);

  private static WindowStage opened(Consumer<LocalStore> fill) {
    return new WindowStage(1440, 900, fill, () -> {});
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void say(SyncStatus status) {
    window.engine().say(status);
    window.settle();
  }

  private void open(SyncStatus status) {
    say(status);
    window.click("#sync-state");
  }

  private Calendar calendar(String name) {
    return window.store().calendars().all().stream()
        .filter(it -> it.summary().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private CalendarTrouble trouble(String name, Reason reason, String code) {
    return new CalendarTrouble(calendar(name).id(), reason, code, NOW.minusSeconds(3600));
  }

  private String choirRow() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-calendar-row .dm-calendar-check").stream()
                .map(check -> check.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .map(String::valueOf)
                .filter(text -> text.startsWith("Choir"))
                .findFirst()
                .orElse(""));
  }

  @Test
  void aCalendarThatCouldNotSyncIsNamedMarkedAndExplained() {
    CalendarTrouble forbidden = trouble("Choir", Reason.FORBIDDEN, "403 forbidden");
    open(CHECKED.withTroubles(List.of(forbidden)));
    assertThat(window.texts("#sync-state")).containsExactly("“Choir” could not sync");
    assertThat(window.texts(".dm-sync-popover .troubles .dm-muted"))
        .containsExactly("Google does not let you read this calendar any more.");
    assertThat(window.shows(".dm-calendar-row .affix.trouble")).isTrue();
    assertThat(choirRow()).isEqualTo("Choir, could not sync");
    window.click(".dm-sync-popover .footer .button", "Try again");
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.MANUAL);
    say(CHECKED);
    assertThat(window.texts("#sync-state")).containsExactly("Synced 10:24");
    assertThat(window.shows(".dm-calendar-row .affix.trouble")).isFalse();
  }

  @Test
  void theRailOfANarrowWindowMarksThatACalendarCouldNotSync() {
    window.close();
    window = new WindowStage(960, 600, MockFixture::fill, () -> {});
    CalendarTrouble forbidden = trouble("Choir", Reason.FORBIDDEN, "403 forbidden");
    assertThat(window.shows(".dm-rail .trouble")).isFalse();
    say(CHECKED.withTroubles(List.of(forbidden)));
    assertThat(window.shows(".dm-rail .trouble")).isTrue();
    assertThat(railNames()).contains("Sidebar. “Choir” could not sync");
    say(CHECKED);
    assertThat(window.shows(".dm-rail .trouble")).isFalse();
    assertThat(railNames()).contains("Sidebar");
  }

  private List<String> railNames() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-rail .rail-button").stream()
                .map(button -> String.valueOf(button.getAccessibleText()))
                .toList());
  }

  @Test
  void thePageOfCalendarsMarksWhichCouldNotSync() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.CALENDARS)));
    assertThat(window.shows(".dm-settings .trouble")).isFalse();
    say(CHECKED.withTroubles(List.of(trouble("Choir", Reason.GONE, "404"))));
    assertThat(window.texts(".dm-settings .trouble .label")).containsExactly("could not sync");
    say(CHECKED);
    assertThat(window.shows(".dm-settings .trouble")).isFalse();
  }

  @Test
  void severalCalendarsThatCouldNotSyncAreCounted() {
    open(
        CHECKED.withTroubles(
            List.of(
                trouble("Choir", Reason.GONE, "404"),
                trouble("Family", Reason.UNREADABLE, "senseless answer"))));
    assertThat(window.texts("#sync-state")).containsExactly("2 calendars could not sync");
    assertThat(window.texts(".dm-sync-popover .troubles .dm-medium"))
        .containsExactly("Family", "Choir");
  }

  @Test
  void aCalendarThatIsNotToBeSyncedAnyMoreIsInNoTroubleAndThatCanBeUndone() {
    open(CHECKED.withTroubles(List.of(trouble("Choir", Reason.GONE, "404"))));
    window.click(".dm-sync-popover .button", "Stop syncing this calendar");
    assertThat(calendar("Choir").selected()).isFalse();
    assertThat(window.texts("#sync-state")).containsExactly("Synced 10:24");
    assertThat(window.texts(".dm-toast .label")).contains("“Choir” is no longer synced");
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.LOCAL_EDIT);
    window.press(KeyCode.ESCAPE);
    window.click(".dm-toast .button", "Undo");
    assertThat(calendar("Choir").selected()).isTrue();
    assertThat(window.texts("#sync-state")).containsExactly("“Choir” could not sync");
  }

  @Test
  void syncedTellsTheLastChangesOfBothSidesAndWhenItLooksAgain() {
    window.close();
    window =
        opened(
            store -> {
              MockFixture.fill(store);
              new MockSynced(store, moment -> {}).add();
            });
    SyncStatus.NextTry next =
        new SyncStatus.NextTry(NOW.plusSeconds(240), SyncStatus.Waiting.INTERVAL);
    open(CHECKED.withNext(next));
    assertThat(window.texts(".dm-sync-popover .recent .dm-medium"))
        .hasSize(5)
        .startsWith("Client workshop, Kvarnen 4");
    assertThat(window.texts(".dm-sync-popover .recent .dm-muted"))
        .startsWith("Changed: notes · from Google");
    assertThat(window.texts(".dm-sync-popover .footer .label")).contains("Next check 10:28");
    window.click(".dm-sync-popover .footer .button", "Sync now");
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.MANUAL);
  }

  @Test
  void whatFailedAtTheServiceHasACodeAndATextForSupportWithoutAnybodysWords() {
    SyncFailure failure = new SyncFailure.Unavailable("HTTP 503", null);
    open(SyncStatus.of(Map.of(MockFixture.ACCOUNT, new Standing(NOW, null, failure))));
    assertThat(window.texts(".dm-sync-popover .details .code")).isEmpty();
    window.click(".dm-sync-popover .details .open");
    assertThat(window.texts(".dm-sync-popover .details .code"))
        .containsExactly("Unavailable: HTTP 503");
    window.click(".dm-sync-popover .details .button", "Copy");
    assertThat(window.texts(".dm-sync-popover .details .button")).contains("Copied");
    String copied = window.read(scene -> Clipboard.getSystemClipboard().getString());
    assertThat(copied)
        .contains("Unavailable: HTTP 503", "waiting 0", MockFixture.ACCOUNT.value().toString())
        .doesNotContain(MockFixture.EMAIL, "Choir", "Norr Studio");
  }

  @Test
  void aSyncUnderWayTellsCalendarByCalendarHowFarItIs() {
    List<OfCalendar> calendars =
        List.of(
            new OfCalendar(calendar("Mara").id(), Stage.DONE, 412),
            new OfCalendar(calendar("Family").id(), Stage.READING, 228),
            new OfCalendar(calendar("Choir").id(), Stage.WAITING, 0));
    SyncStatus.Progress progress = new SyncStatus.Progress(640, 1284, true, calendars);
    open(CHECKED.withRun(new SyncStatus.Run(SyncTrigger.START, NOW, progress)));
    assertThat(window.texts("#sync-state")).containsExactly("First sync, 640 of 1,284");
    assertThat(window.texts(".dm-sync-popover .progress .dm-subtle"))
        .containsExactly("412 items", "228 items so far", "still to come");
  }

  @Test
  void onlyTheIconOfARunTurnsAndNotWhereMotionIsReduced() {
    SyncStatus running = CHECKED.withRun(new SyncStatus.Run(SyncTrigger.MANUAL, NOW, null));
    window.act(shown -> Motion.setReduced(shown.scene(), true));
    say(running);
    assertThat(window.<Boolean>read(scene -> Motion.of(scene).isMoving())).isFalse();
    window.act(shown -> Motion.setReduced(shown.scene(), false));
    assertThat(window.<Boolean>read(scene -> Motion.of(scene).isMoving())).isTrue();
    say(CHECKED);
    assertThat(window.<Boolean>read(scene -> Motion.of(scene).isMoving())).isFalse();
  }

  @Test
  void ofSeveralAccountsEachTellsHowItStands() {
    window.close();
    window =
        opened(
            store -> {
              MockFixture.fill(store);
              new MockAccounts(store, moment -> {}).add();
            });
    Standing offline =
        new Standing(NOW, NOW.minus(Duration.ofMinutes(43)), new SyncFailure.Offline("no route"));
    open(
        SyncStatus.of(
            Map.of(MockFixture.ACCOUNT, Standing.checked(NOW), MockAccounts.SECOND, offline)));
    assertThat(window.texts("#sync-state")).containsExactly("Offline · 3 changes saved here");
    assertThat(window.texts(".dm-sync-popover .accounts .dm-medium"))
        .containsExactly(MockFixture.EMAIL, "korteolof@choir.example");
    assertThat(window.texts(".dm-sync-popover .accounts .dm-small"))
        .containsExactly("Synced 10:24", "Offline · 3 changes saved here");
  }

  @Test
  void whereChangesCannotBeSavedTheFolderAndAnotherTryAreOffered() {
    DaymarkException full = new DaymarkException(ErrorCode.FILE_UNWRITABLE, "It is read-only.");
    window.act(shown -> shown.fail(full));
    window.click("#sync-state");
    assertThat(window.texts("#sync-state"))
        .containsExactly("Changes can’t be saved: It is read-only");
    assertThat(window.texts(".dm-sync-popover .footer .button"))
        .containsExactly("Open folder", "Try again");
    window.click(".dm-sync-popover .footer .button", "Try again");
    assertThat(window.texts("#sync-state")).containsExactly("Not synced yet");
  }
}
