package dev.daymark.app.cli;

import dev.daymark.app.older.OlderEvents;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says beside an answer that older events are not on this device. */
public final class OlderWords {

  private OlderWords() {}

  /** Says so if the answer begins with a day of which events may be missing. */
  static void sayIfMissing(CommandContext context, LocalStore store, LocalDate first) {
    OlderEvents older = OlderEvents.of(store);
    if (older.concerns(first, context.surroundings().zone())) {
      say(context, older);
    }
  }

  /** Says so if any are missing at all. */
  static void sayIfMissing(CommandContext context, LocalStore store) {
    OlderEvents older = OlderEvents.of(store);
    if (older.areMissing()) {
      say(context, older);
    }
  }

  private static void say(CommandContext context, OlderEvents older) {
    context.terminal().say(sentence(older, context.surroundings().zone()));
  }

  /** What to say of older events that are missing, with the way to them. */
  public static String sentence(OlderEvents older, ZoneId zone) {
    return "Everything since "
        + older.since(zone)
        + " is here; "
        + (older.wanted()
            ? "older events come with the next sync."
            : "older events stay in Google. To fetch them: daymark account reach ACCOUNT"
                + " everything, then daymark sync.");
  }
}
