package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.LoggedCall;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How a person has calendars in their list, on every device of theirs. */
class CalendarListSyncTest extends TwoDevices {

  private static final Predicate<FakeRequest> CHANGES =
      Requests.method("PATCH").and(Requests.path(".*/users/me/calendarList/.*"));

  CalendarListSyncTest() throws IOException {}

  private static void change(Device device, String calendar, UnaryOperator<Calendar> change) {
    device.store().localEdits().editCalendar(device.calendar(calendar).id(), change);
  }

  private static int waiting(Device device) {
    return device.store().syncState().calendarChanges().size();
  }

  private String body(LoggedCall call) {
    return call.request().body();
  }

  @Test
  void aNameAColourAndWhatIsShownReachTheOtherDeviceInOneRequest() {
    change(desk, WORK, now -> now.withSummary("Office").withColor("#112233").withVisible(false));
    assertThat(waiting(desk)).isEqualTo(1);
    desk.sync();
    assertThat(waiting(desk)).isZero();
    List<LoggedCall> changes = google.log().calls(CHANGES);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().request().param("colorRgbFormat")).isEqualTo("true");
    assertThat(changes.getFirst().request().header("If-Match")).isNotNull();
    laptop.sync();
    Calendar there = laptop.calendar("Office");
    assertThat(there.color()).isEqualToIgnoringCase("#112233");
    assertThat(there.visible()).isFalse();
    google.log().clear();
    desk.sync();
    laptop.sync();
    assertThat(google.log().count(Requests.writes())).isZero();
    assertThat(desk.calendar("Office").visible()).isFalse();
  }

  @Test
  void onlyWhatWasChangedIsSent() {
    change(desk, WORK, now -> now.withVisible(false));
    desk.sync();
    LoggedCall call = google.log().calls(CHANGES).getFirst();
    assertThat(body(call)).contains("selected").doesNotContain("Color", "summary");
    assertThat(call.request().param("colorRgbFormat")).isNull();
  }

  private static Reminder popup(int minutes) {
    return new Reminder(Reminder.Method.POPUP, minutes);
  }

  private static Reminder mail(int minutes) {
    return new Reminder(Reminder.Method.EMAIL, minutes);
  }

  @Test
  void theRemindersOfACalendarReachTheOtherDeviceAndNothingElseIsSent() {
    change(desk, WORK, now -> now.withDefaultReminders(List.of(popup(30), mail(1440))));
    assertThat(waiting(desk)).isEqualTo(1);
    desk.sync();
    assertThat(waiting(desk)).isZero();
    LoggedCall call = google.log().calls(CHANGES).getFirst();
    assertThat(body(call))
        .contains("defaultReminders", "popup", "email")
        .doesNotContain("Color", "summary", "selected");
    laptop.sync();
    assertThat(laptop.calendar(WORK).defaultReminders())
        .containsExactlyInAnyOrder(popup(30), mail(1440));
    change(laptop, WORK, now -> now.withDefaultReminders(List.of()));
    laptop.sync();
    desk.sync();
    assertThat(desk.calendar(WORK).defaultReminders()).isEmpty();
    google.log().clear();
    desk.sync();
    laptop.sync();
    assertThat(google.log().count(Requests.writes())).isZero();
  }

  @Test
  void remindersInAnotherOrderAreNoChange() {
    change(desk, WORK, now -> now.withDefaultReminders(List.of(popup(30), popup(10))));
    desk.sync();
    change(desk, WORK, now -> now.withDefaultReminders(List.of(popup(10), popup(30))));
    assertThat(waiting(desk)).isZero();
  }

  @Test
  void ofTwoChoicesOfRemindersTheOneNotSentYetIsKeptAndTheOtherIsInTheHistory() {
    change(laptop, WORK, now -> now.withDefaultReminders(List.of(popup(5))));
    laptop.sync();
    change(desk, WORK, now -> now.withDefaultReminders(List.of(popup(60))));
    desk.sync();
    laptop.sync();
    for (Device device : List.of(desk, laptop)) {
      assertThat(device.calendar(WORK).defaultReminders()).containsExactly(popup(60));
    }
    assertThat(desk.store().history().ofItem(desk.calendar(WORK).id()))
        .extracting(HistoryEntry::after)
        .anyMatch(after -> after != null && after.contains("5"));
  }

  @Test
  void remindersThatWereSentAreTakenBackOnBothSides() {
    List<Reminder> before = desk.calendar(WORK).defaultReminders();
    var edit =
        desk.store()
            .localEdits()
            .editCalendar(
                desk.calendar(WORK).id(), now -> now.withDefaultReminders(List.of(popup(120))));
    desk.sync();
    desk.store().localEdits().undo(edit.change());
    desk.sync();
    laptop.sync();
    assertThat(laptop.calendar(WORK).defaultReminders()).isEqualTo(before);
  }

  @Test
  void refusedRemindersAreTakenBackHere() {
    List<Reminder> before = desk.calendar(WORK).defaultReminders();
    change(desk, WORK, now -> now.withDefaultReminders(List.of(popup(120))));
    google.faults().next(CHANGES, Fault.refuse(400, "invalid"));
    assertThat(desk.tryToSync().parked()).isEqualTo(1);
    assertThat(desk.calendar(WORK).defaultReminders()).isEqualTo(before);
  }

  @Test
  void remindersChosenBeforeTheCalendarWasMadeAreSentOnceItIs() {
    var account = desk.store().accounts().all().getFirst().id();
    desk.store().localEdits().createCalendar(account, "Garden", "#0B8043");
    desk.store().localEdits().createCalendar(account, "Rowing", "#0B8043");
    change(desk, "Garden", now -> now.withDefaultReminders(List.of(popup(45))));
    desk.sync();
    desk.sync();
    laptop.sync();
    assertThat(laptop.calendar("Garden").defaultReminders()).containsExactly(popup(45));
    assertThat(desk.calendar("Garden").defaultReminders()).containsExactly(popup(45));
    assertThat(desk.calendar("Rowing").defaultReminders())
        .isEqualTo(laptop.calendar("Rowing").defaultReminders());
    assertThat(waiting(desk)).isZero();
  }

  @Test
  void whatIsTakenBackBeforeItWasSentIsNotSent() {
    var edit =
        desk.store()
            .localEdits()
            .editCalendar(desk.calendar(WORK).id(), now -> now.withSummary("Office"));
    desk.store().localEdits().undo(edit.change());
    assertThat(waiting(desk)).isZero();
    desk.sync();
    assertThat(google.log().count(CHANGES)).isZero();
  }

  @Test
  void differentChangesOfBothSidesAreBothKept() {
    change(desk, WORK, now -> now.withSummary("Office"));
    change(laptop, WORK, now -> now.withVisible(false));
    laptop.sync();
    desk.sync();
    laptop.sync();
    for (Device device : List.of(desk, laptop)) {
      assertThat(device.calendar("Office").visible()).isFalse();
    }
  }

  @Test
  void ofTwoNamesTheOneThatWasNotSentYetIsKeptAndTheOtherIsInTheHistory() {
    change(laptop, WORK, now -> now.withSummary("Theirs"));
    laptop.sync();
    change(desk, WORK, now -> now.withSummary("Mine"));
    desk.sync();
    laptop.sync();
    Calendar kept = desk.calendar("Mine");
    assertThat(laptop.calendar("Mine").remoteId()).isEqualTo(kept.remoteId());
    assertThat(desk.store().history().ofItem(kept.id()))
        .extracting(HistoryEntry::after)
        .anyMatch(after -> after != null && after.contains("Theirs"));
    assertThat(waiting(desk) + waiting(laptop)).isZero();
  }

  @Test
  void aListThatChangedSinceItWasReadIsReadAgainAndThenChanged() {
    change(desk, WORK, now -> now.withSummary("Office"));
    google.faults().next(CHANGES, Fault.refuse(412, "conditionNotMet"));
    desk.sync();
    assertThat(waiting(desk)).isZero();
    laptop.sync();
    assertThat(laptop.calendar("Office").summary()).isEqualTo("Office");
  }

  @Test
  void aServiceThatFailsAtOneChangeOfTheListHoldsUpNothingElse() {
    change(desk, WORK, now -> now.withSummary("Office"));
    desk.create(ME, INVOICES);
    google.faults().always(CHANGES, Fault.refuse(500, "backendError"));
    AccountReport report = desk.tryToSync();
    assertThat(report.failure()).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(report.endedEarly()).isFalse();
    assertThat(account.primary().events()).hasSize(1);
    assertThat(waiting(desk)).isEqualTo(1);
    google.faults().clear();
    desk.sync();
    assertThat(waiting(desk)).isZero();
    laptop.sync();
    assertThat(laptop.calendar("Office").summary()).isEqualTo("Office");
  }

  @Test
  void aServiceThatFailsAtTwoChangesOfTheListIsLeftAlone() {
    change(desk, WORK, now -> now.withSummary("Office"));
    change(desk, ME, now -> now.withVisible(false));
    desk.create(ME, INVOICES);
    google.faults().always(CHANGES, Fault.refuse(500, "backendError"));
    AccountReport report = desk.tryToSync();
    assertThat(report.endedEarly()).isTrue();
    assertThat(account.primary().events()).isEmpty();
    google.faults().clear();
    desk.sync();
    assertThat(waiting(desk)).isZero();
    assertThat(account.primary().events()).hasSize(1);
  }

  @Test
  void aLostAnswerChangesNothingTwice() {
    change(desk, WORK, now -> now.withSummary("Office"));
    google.faults().next(CHANGES, new Fault.DropAfter(), new Fault.DropAfter());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Offline.class);
    desk.sync();
    assertThat(waiting(desk)).isZero();
    assertThat(desk.calendar("Office").visible()).isTrue();
  }

  @Test
  void whatIsRefusedIsTakenBackHereAndTold() {
    change(desk, WORK, now -> now.withSummary("Office"));
    google.faults().next(CHANGES, Fault.refuse(400, "invalid"));
    assertThat(desk.tryToSync().parked()).isEqualTo(1);
    assertThat(desk.calendar(WORK).summary()).isEqualTo(WORK);
    assertThat(waiting(desk)).isZero();
  }

  @Test
  void anEditThatIsMadeWhileItsPredecessorIsOnItsWayIsSentAfterIt() {
    change(desk, WORK, now -> now.withSummary("Office"));
    google.faults().next(CHANGES, new Fault.DropAfter(), new Fault.DropAfter());
    desk.tryToSync();
    change(desk, "Office", now -> now.withSummary("Bureau"));
    desk.sync();
    laptop.sync();
    assertThat(laptop.calendar("Bureau").summary()).isEqualTo("Bureau");
  }

  @Test
  void calendarsThatAreAddedHiddenAndRemovedThereAreSoHere() {
    var added = account.addCalendar("Choir", BERLIN);
    desk.sync();
    assertThat(desk.calendar("Choir").visible()).isTrue();
    account.hide(added, true);
    desk.sync();
    assertThat(desk.calendar("Choir").visible()).isFalse();
    change(desk, "Choir", now -> now.withVisible(true));
    desk.sync();
    laptop.sync();
    assertThat(laptop.calendar("Choir").visible()).isTrue();
    account.unsubscribe(added);
    desk.sync();
    assertThat(desk.store().calendars().ofAccount(desk.account().id()))
        .extracting(Calendar::summary)
        .doesNotContain("Choir");
  }
}
