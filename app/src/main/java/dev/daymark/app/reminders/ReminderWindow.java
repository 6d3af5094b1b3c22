package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.DetailHiding;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.show.ReminderAnswers;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.reminders.show.TestReminder;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.corner.CornerPopup;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.reminder.ReminderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Daymark's own window for reminders, where the system shows none with buttons: in the bottom
 * corner, above all others, and it never takes the focus. It is shown whether or not the main
 * window is. May be told from any thread.
 */
public final class ReminderWindow implements ReminderDisplay {

  private final Map<ReminderKey, Prompt> prompts = new LinkedHashMap<>();
  private final ReminderDesk desk;
  private final ReminderWords words;
  private final ReminderRow.Answers answers;
  private final ReminderList content;
  private final CornerPopup popup;
  private final ThemeController theme;
  private @Nullable SnoozeTimeWindow picking;
  private boolean hidden;

  /**
   * Builds it on the FX thread; shows nothing yet.
   *
   * @param opener shows reminders' items in the main window
   */
  public ReminderWindow(
      ReminderDesk desk,
      ReminderWords words,
      ThemeController theme,
      BackgroundTasks tasks,
      Consumer<List<Prompt>> opener) {
    this.desk = desk;
    this.words = words;
    this.theme = theme;
    this.answers = new DeskAnswers(desk.answers(), tasks, opener, this::pickTime);
    content = new ReminderList(words, theme.colours(), answers, this::putAway);
    popup = new CornerPopup(content, theme);
  }

  @Override
  public void show(List<Prompt> more, ReminderSettings settings) {
    Platform.runLater(
        () -> {
          // A locked screen covers it, so that it need not hide what is hidden only then.
          hidden = settings.hideDetails() == DetailHiding.ALWAYS;
          more.forEach(prompt -> prompts.put(prompt.key(), prompt));
          refresh();
        });
  }

  @Override
  public void keepOnly(Set<ReminderKey> unanswered) {
    Platform.runLater(
        () -> {
          if (prompts
              .keySet()
              .removeIf(key -> !unanswered.contains(key) && !TestReminder.is(key))) {
            refresh();
          }
          if (picking != null && !prompts.containsKey(picking.prompt().key())) {
            picking.close();
            picking = null;
          }
        });
  }

  /** In a window that takes the keyboard, which this one never does. */
  private void pickTime(Prompt prompt) {
    if (picking != null) {
      picking.close();
    }
    picking =
        new SnoozeTimeWindow(
            prompt,
            words,
            theme,
            () -> desk.now().atZone(desk.zone()),
            moment -> answers.snoozeUntil(prompt, moment));
    picking.show(popup.window());
  }

  private void refresh() {
    if (prompts.isEmpty()) {
      popup.hide();
      return;
    }
    Duration snooze = desk.service().settings().snooze();
    content.show(prompts.values(), desk.now(), desk.zone(), snooze, hidden);
    popup.show();
  }

  /** They stay in the list. */
  private void putAway() {
    prompts.clear();
    refresh();
  }

  /** The same answers as everywhere, off the FX thread. */
  private record DeskAnswers(
      ReminderAnswers answers,
      BackgroundTasks tasks,
      Consumer<List<Prompt>> opener,
      Consumer<Prompt> picker)
      implements ReminderRow.Answers {

    private void run(Runnable answer) {
      tasks.start(
          () -> {
            answer.run();
            return true;
          },
          done -> {},
          failure -> {});
    }

    @Override
    public void acknowledge(Prompt prompt) {
      run(() -> answers.acknowledge(List.of(prompt)));
    }

    @Override
    public void snooze(Prompt prompt, Duration time) {
      run(() -> answers.snooze(List.of(prompt), time));
    }

    @Override
    public void snoozeUntil(Prompt prompt, Instant moment) {
      run(() -> answers.snoozeUntil(List.of(prompt), moment));
    }

    @Override
    public void snoozeUntilStart(Prompt prompt) {
      run(() -> answers.snoozeUntilStart(prompt));
    }

    @Override
    public void pickTime(Prompt prompt) {
      picker.accept(prompt);
    }

    @Override
    public void complete(Prompt prompt) {
      run(() -> answers.complete(prompt));
    }

    @Override
    public void join(Prompt prompt) {
      run(() -> answers.join(prompt));
    }

    @Override
    public void open(Prompt prompt) {
      opener.accept(List.of(prompt));
      acknowledge(prompt);
    }
  }
}
