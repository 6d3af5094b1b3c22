package dev.daymark.app.reminders.show;

import dev.daymark.app.reminders.plan.Prompt;
import java.util.List;

/** What hears of each reminder beside the screen. Thread-safe. */
public interface ReminderCompanion extends AutoCloseable {

  /** Begins; returns at once. May be called once. */
  void start();

  /** Reminders are about to be shown; may be told again after a crash. */
  void remind(List<Prompt> prompts);

  @Override
  void close();

  /** Nobody. */
  ReminderCompanion NOBODY =
      new ReminderCompanion() {
        @Override
        public void start() {}

        @Override
        public void remind(List<Prompt> prompts) {}

        @Override
        public void close() {}
      };
}
