package dev.daymark.app.reminders.service;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.domain.reminder.ReminderState;

/** A reminder that fell due and is not acknowledged. */
public record OpenReminder(Prompt prompt, ReminderState state) {}
