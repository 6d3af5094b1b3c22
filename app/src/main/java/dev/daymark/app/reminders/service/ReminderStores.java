package dev.daymark.app.reminders.service;

import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.PromptSource;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.ReminderRepository;
import dev.daymark.storage.SettingsRepository;

/** What reminders read and write of the store. */
public record ReminderStores(
    PromptReader prompts, SettingsRepository settings, ReminderRepository reminders) {

  /** Those of a store. */
  public static ReminderStores of(LocalStore store) {
    return new ReminderStores(
        new PromptReader(PromptSource.of(store)), store.settings(), store.reminders());
  }
}
