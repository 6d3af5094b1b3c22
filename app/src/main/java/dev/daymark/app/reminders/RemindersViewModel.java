package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.service.OpenReminder;
import dev.daymark.app.reminders.show.ReminderAnswers;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.storage.LocalStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What reminded and is not answered. FX thread only. */
public final class RemindersViewModel implements AutoCloseable {

  private final ReminderDesk desk;
  private final ReminderAnswers answers;
  private final BackgroundTasks tasks;
  private final Session session;
  private final ObservableList<Prompt> prompts = FXCollections.observableArrayList();
  private final ObservableList<Prompt> listed = FXCollections.unmodifiableObservableList(prompts);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
  private final LocalStore.Subscription subscription;
  private boolean told;

  /** Begins to listen; until reminders are looked after it knows how many were left open. */
  public RemindersViewModel(ReminderDesk desk, Session session) {
    this.desk = desk;
    this.answers = desk.answers();
    this.tasks = session.background();
    this.session = session;
    this.subscription = desk.service().listen(open -> tasks.deliver(() -> show(open)));
    tasks.start(desk.service()::leftOpen, this::expect, session.edits()::failed);
  }

  private void expect(int leftOpen) {
    if (!told) {
      count.set(leftOpen);
    }
  }

  private void show(List<OpenReminder> open) {
    told = true;
    prompts.setAll(
        open.stream()
            .filter(reminder -> reminder.state().stage() == Stage.SHOWN)
            .map(OpenReminder::prompt)
            .toList()
            .reversed());
    count.set(prompts.size());
  }

  /** The newest first. */
  public ObservableList<Prompt> prompts() {
    return listed;
  }

  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Done with it. */
  public void acknowledge(Prompt prompt) {
    run(() -> answers.acknowledge(List.of(prompt)));
  }

  /** Done with all that are listed. */
  public void acknowledgeAll() {
    List<Prompt> all = List.copyOf(prompts);
    run(() -> answers.acknowledge(all));
  }

  /** Again after some time. */
  public void snooze(Prompt prompt, Duration time) {
    run(() -> answers.snooze(List.of(prompt), time));
  }

  /** Again at a moment. */
  public void snoozeUntil(Prompt prompt, Instant moment) {
    run(() -> answers.snoozeUntil(List.of(prompt), moment));
  }

  /** The time, where the person is now. */
  public ZonedDateTime now() {
    return desk.now().atZone(desk.zone());
  }

  /** For how long the Snooze button itself puts off. */
  public Duration firstSnooze() {
    return desk.service().settings().snooze();
  }

  /** Again when it begins. */
  public void snoozeUntilStart(Prompt prompt) {
    run(() -> answers.snoozeUntilStart(prompt));
  }

  /** Completes the task. */
  public void complete(Prompt prompt) {
    run(() -> answers.complete(prompt));
  }

  /** Opens the call. */
  public void join(Prompt prompt) {
    run(() -> answers.join(prompt));
  }

  private void run(Runnable answer) {
    tasks.start(
        () -> {
          answer.run();
          return true;
        },
        done -> {},
        session.edits()::failed);
  }

  @Override
  public void close() {
    subscription.close();
  }
}
