package dev.daymark.sync;

import dev.daymark.domain.sync.MassChange;

/** Words a change that was held back: what would happen, and what each answer means. */
public final class HeldBackWords {

  private HeldBackWords() {}

  /** What would happen. */
  public static String question(MassChange change) {
    String what = count(change);
    return switch (change.kind()) {
      case INCOMING -> what + " in Google Calendar. Nothing was changed here; you are asked first.";
      case OUTGOING -> what + " on this device. Nothing was sent; you are asked first.";
      case CALENDAR_GONE ->
          "The calendar is no longer in Google, with "
              + events(change.deletions())
              + ". It stays here until you decide.";
    };
  }

  /** What follows from yes. */
  public static String yes(MassChange change) {
    return switch (change.kind()) {
      case INCOMING -> "This device follows Google Calendar.";
      case OUTGOING -> "Google Calendar follows this device.";
      case CALENDAR_GONE -> "The calendar and its events go here, too.";
    };
  }

  /** What follows from no. */
  public static String no(MassChange change) {
    return switch (change.kind()) {
      case INCOMING ->
          change.isAboutCreations()
              ? "The calendar is no longer kept in step; both sides stay as they are."
              : "The events stay here and are created in Google Calendar again.";
      case OUTGOING ->
          change.deletions() == 0
              ? "The new events stay on this device and are not sent."
              : change.creations() == 0
                  ? "The deleted events come back."
                  : "The deleted events come back, and the new ones are not sent.";
      case CALENDAR_GONE -> "The calendar stays, on this device only.";
    };
  }

  private static String count(MassChange change) {
    String deleted = events(change.deletions()) + were(change.deletions()) + "deleted";
    String added = events(change.creations()) + were(change.creations()) + "added";
    if (change.creations() == 0) {
      return deleted;
    }
    return change.deletions() == 0 ? added : deleted + " and " + added;
  }

  private static String were(int count) {
    return count == 1 ? " was " : " were ";
  }

  private static String events(int count) {
    return count == 1 ? "1 event" : count + " events";
  }
}
