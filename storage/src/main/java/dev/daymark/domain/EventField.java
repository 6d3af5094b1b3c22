package dev.daymark.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The parts of an event that change, travel and conflict on their own. */
public enum EventField {
  SUMMARY,
  DESCRIPTION,
  LOCATION,
  TIME,
  RECURRENCE,
  STATUS,
  TRANSPARENCY,
  VISIBILITY,
  COLOR,
  ATTENDEES,
  REMINDERS,
  CONFERENCE;

  /** The value of this field in {@code content}; values of one field compare by equals. */
  public Object valueIn(EventContent content) {
    return switch (this) {
      case SUMMARY -> content.summary();
      case DESCRIPTION -> content.description();
      case LOCATION -> content.location();
      case TIME -> content.time();
      case RECURRENCE -> content.recurrence();
      case STATUS -> content.status();
      case TRANSPARENCY -> content.transparency();
      case VISIBILITY -> content.visibility();
      case COLOR -> content.colorId() == null ? "" : content.colorId();
      case ATTENDEES -> content.attendees();
      case REMINDERS -> content.reminders();
      case CONFERENCE -> content.conference();
    };
  }

  /** The fields in which the two differ. */
  public static Set<EventField> difference(EventContent one, EventContent other) {
    Set<EventField> fields = EnumSet.noneOf(EventField.class);
    for (EventField field : values()) {
      if (!Objects.equals(field.valueIn(one), field.valueIn(other))) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** {@code target} with this field taken from {@code source}. */
  public EventContent copy(EventContent source, EventContent target) {
    return switch (this) {
      case SUMMARY -> target.withSummary(source.summary());
      case DESCRIPTION -> target.withDescription(source.description());
      case LOCATION -> target.withLocation(source.location());
      case TIME -> target.withTime(source.time());
      case RECURRENCE -> target.withRecurrence(source.recurrence());
      case STATUS -> target.withStatus(source.status());
      case TRANSPARENCY -> target.withTransparency(source.transparency());
      case VISIBILITY -> target.withVisibility(source.visibility());
      case COLOR -> target.withColorId(source.colorId());
      case ATTENDEES -> target.withAttendees(source.attendees());
      case REMINDERS -> target.withReminders(source.reminders());
      case CONFERENCE -> target.withConference(source.conference());
    };
  }
}
