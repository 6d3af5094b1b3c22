package dev.daymark.app.reminders.service;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the store said last.
 *
 * @param at when and where that was
 * @param settings what the person had chosen
 */
record LastRead(Watermark at, ReminderSettings settings, List<Prompt> prompts) {

  /** A change that was being written while the store was read is a little older than that. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(10);

  LastRead {
    prompts = List.copyOf(prompts);
  }

  /** What was read serves for half as long as it reaches, and only in its own zone. */
  boolean isGood(Watermark here) {
    Duration age = Duration.between(at.at(), here.at());
    return at.zone().equals(here.zone())
        && !age.isNegative()
        && age.compareTo(PromptReader.HORIZON.dividedBy(2)) < 0;
  }

  /**
   * What was not there then, or due at another time, and came after it was due. Whatever is there
   * by another choice of the person came when it was chosen.
   */
  Set<ReminderKey> late(List<Prompt> found, ReminderSettings chosen, Instant now) {
    Instant justNow = now.minus(UNDER_WAY);
    boolean sinceRead = chosen.equals(settings) && at.at().isBefore(justNow);
    Instant since = sinceRead ? at.at() : justNow;
    Instant end = at.at().plus(PromptReader.HORIZON);
    Map<ReminderKey, Deadline> known = new HashMap<>();
    Set<Version> versions = new HashSet<>();
    for (Prompt prompt : prompts) {
      known.put(prompt.key(), prompt.due());
      versions.add(Version.of(prompt));
    }
    return found.stream()
        .filter(prompt -> !prompt.due().in(at.zone()).isAfter(end))
        .filter(prompt -> !prompt.due().equals(known.get(prompt.key())))
        .filter(prompt -> versions.contains(Version.of(prompt)) || !cameInTime(prompt, since))
        .map(Prompt::key)
        .collect(Collectors.toSet());
  }

  /** Came so late that nobody had looked yet, and fell due before anybody did. */
  private boolean cameInTime(Prompt prompt, Instant since) {
    Instant came = prompt.changedAt();
    return came.isAfter(since) && prompt.due().in(at.zone()).isAfter(came);
  }

  /** An item as it was after a change. */
  private record Version(ItemId item, Instant changedAt) {

    static Version of(Prompt prompt) {
      return new Version(prompt.key().item(), prompt.changedAt());
    }
  }
}
