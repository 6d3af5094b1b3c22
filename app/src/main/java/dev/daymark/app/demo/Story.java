package dev.daymark.app.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import dev.daymark.app.CompositionRoot;
import dev.daymark.domain.Account;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.RunUndo;
import dev.daymark.sync.HeldBackWords;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.FakeGoogle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The demonstration's steps: what is done on which side, and what came of it. */
final class Story {

  private static final int LESSONS = 24;

  private final CompositionRoot root;
  private final FakeGoogle google;
  private final Week week;
  private final Narrator narrator;
  private final ThisDevice here;
  private final OtherDevice there;

  Story(CompositionRoot root, FakeGoogle google, Week week, Narrator narrator) {
    this.root = root;
    this.google = google;
    this.week = week;
    this.narrator = narrator;
    this.here = new ThisDevice(root.store());
    this.there = new OtherDevice(google, week);
  }

  OtherDevice otherDevice() {
    return there;
  }

  /**
   * Plays every step.
   *
   * @return whether both sides are equal at the end
   */
  boolean play(Path directory) {
    beginWithTasks();
    signIn(directory);
    syncForTheFirstTime();
    editBothSides();
    editTheSameThing();
    goOffline();
    stopBeforeTooMuch();
    return compare();
  }

  private void beginWithTasks() {
    narrator.step("On this device, before any account");
    here.addTasks(week.today());
    here.setStatus("Send the invoice run", TaskStatus.IN_PROGRESS);
    here.setStatus("Water the plants", TaskStatus.COMPLETED);
    narrator.tell(
        Narrator.count(here.taskCount(), "task", "tasks")
            + " added, one begun, one completed. Tasks live on this device.");
  }

  private void signIn(Path directory) {
    narrator.step("Sign in to Google, the way everybody does");
    Account account =
        root.signIn()
            .connect(google.writeClientSecrets(directory), google.root(), new ObligingBrowser());
    narrator.tell("The browser went to the sign-in page, agreed, and came back.");
    narrator.tell(account.email() + " is connected. Her password was never seen here.");
  }

  private void syncForTheFirstTime() {
    narrator.step("First sync");
    narrator.tell(
        "In Google: "
            + Narrator.count(there.calendars().size(), "calendar", "calendars")
            + ", "
            + Narrator.count(there.eventCount(), "event", "events")
            + ".");
    sync();
    here.paintCalendars();
  }

  private void editBothSides() {
    narrator.step("Edits on both sides");
    here.addEvent("Family", "Dentist, Maja", week.at(TUESDAY, 8, 0), Duration.ofMinutes(45));
    here.move("Design review", week.at(TUESDAY, 14, 0));
    here.moveOccurrence("Stand-up", week.at(THURSDAY, 9, 45), week.at(THURSDAY, 10, 15));
    here.delete("Planning");
    here.moveToCalendar("Haircut", "Family");
    here.setStatus("Renew Maja's bus card", TaskStatus.COMPLETED);
    narrator.tell("Here: “Dentist, Maja” added, “Design review” moved to 14:00, Thursday’s");
    narrator.tell("“Stand-up” moved to 10:15, “Planning” deleted, “Haircut” moved to Family,");
    narrator.tell("one task completed.");
    waiting();
    there.rename("Budget draft", "Budget draft, first half");
    there.setLocation("Release window", "Room Slussen");
    there.cancelStandUp(FRIDAY);
    there.delete("Interview: data engineer");
    there.addToFamily(
        GoogleEvent.timed("Dinner with Sofia", week.at(SUNDAY, 18, 0), Duration.ofHours(2)));
    narrator.tell("On the phone: “Budget draft” renamed, “Release window” got a room, Friday’s");
    narrator.tell("“Stand-up” cancelled, an interview deleted, “Dinner with Sofia” added.");
    sync();
  }

  private void editTheSameThing() {
    narrator.step("The same thing edited on both sides");
    there.setLocation("Team lunch", "Bistro Barbro");
    here.edit("Team lunch", content -> content.withLocation("Kajsas Fisk"));
    narrator.tell("“Team lunch”: the phone says Bistro Barbro, this device says Kajsas Fisk.");
    sync();
    for (Conflict conflict : root.store().conflicts().open()) {
      String live = here.event("Team lunch").content().location();
      narrator.tell(
          "The later edit is live: "
              + live
              + ". The other is kept, to be had back in one click"
              + (conflict.kept() == Conflict.Side.LOCAL ? "." : ", from this device."));
    }
  }

  private void goOffline() {
    narrator.step("A stretch without a network");
    google.offline(true);
    here.addEvent("Work", "Write the release notes", week.at(FRIDAY, 9, 0), Duration.ofHours(1));
    here.move("Retrospective", week.at(FRIDAY, 13, 0));
    here.edit("Choir", content -> content.withLocation("Sofia church"));
    narrator.tell("Three more edits here while the network is gone; each is saved at once.");
    sync();
    waiting();
    there.rename("One to one with Ingrid", "One to one with Ingrid, walking");
    there.addToWork(
        GoogleEvent.timed("Demo rehearsal", week.at(WEDNESDAY, 16, 0), Duration.ofMinutes(30)));
    narrator.tell("Meanwhile the phone renames one event and adds another.");
    google.offline(false);
    narrator.tell("The network is back.");
    sync();
  }

  private void stopBeforeTooMuch() {
    narrator.step("Much at once, asked about first, and a whole run taken back");
    there.addTimetable(LESSONS);
    narrator.tell("On the phone a timetable with " + LESSONS + " lessons lands in Family.");
    sync();
    answer();
    sync();
    SyncRun run = root.store().syncState().runs(1).getFirst();
    RunUndo undo = root.store().localEdits().undoRun(run.id());
    narrator.tell(
        "It was the wrong school. The run is taken back: "
            + Narrator.count(undo.undone().size(), "event is", "events are")
            + " as before it.");
    sync();
    answer();
    sync();
  }

  /** Says yes to what was held back. */
  private void answer() {
    for (MassChange change : root.syncEngine().status().heldBack()) {
      narrator.tell("The answer is yes. " + HeldBackWords.yes(change));
      root.syncEngine().answer(change.calendar(), MassChange.Answer.YES);
    }
  }

  private boolean compare() {
    narrator.step("Are both sides equal?");
    SyncReport quiet = sync();
    List<String> differences = new BothSides(root.store(), there.calendars()).differences();
    differences.forEach(narrator::tell);
    boolean equal = differences.isEmpty() && quiet.succeeded();
    if (equal) {
      narrator.tell(
          "Yes: "
              + Narrator.count(there.calendars().size(), "calendar", "calendars")
              + " with "
              + Narrator.count(there.eventCount(), "event", "events")
              + " are the same here and in Google, and nothing waits.");
    } else {
      narrator.tell("No.");
    }
    return equal;
  }

  private void waiting() {
    int count = root.store().outbox().count();
    narrator.tell(Narrator.count(count, "change waits", "changes wait") + " to be sent.");
  }

  private SyncReport sync() {
    SyncReport report = root.syncEngine().run(SyncTrigger.MANUAL);
    for (SyncReport.AccountReport account : report.accounts()) {
      narrator.tell("Sync: " + words(account));
    }
    return report;
  }

  private static String words(SyncReport.AccountReport account) {
    if (account.explanation() != null) {
      return account.explanation();
    }
    String conflicts =
        account.conflicts() == 0
            ? ""
            : ", " + Narrator.count(account.conflicts(), "conflict", "conflicts") + " to review";
    return "%s from Google, %s sent%s (%s, %d ms)."
        .formatted(
            Narrator.count(account.pulled(), "change", "changes"),
            account.pushed(),
            conflicts,
            Narrator.count(account.requests(), "request", "requests"),
            account.took().toMillis());
  }
}
