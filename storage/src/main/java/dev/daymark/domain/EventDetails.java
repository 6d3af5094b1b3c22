package dev.daymark.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the remote side says about an event and a person cannot edit here.
 *
 * @param organizerEmail null where the event has no guests and its calendar's owner made it
 * @param organizerSelf whether the account the event was read from organises it
 * @param eventType Google's {@code eventType}; {@code "default"} for an ordinary event
 * @param locked whether the main fields cannot be changed by anybody
 * @param guestsCanModify whether guests may change the event
 * @param iCalUid null until the event was sent or received once
 * @param htmlLink the event's page; null while it is only here
 * @param carried what else belongs to the event and Daymark does not model, such as attachments and
 *     what guests may do, in the remote side's own form: a new event in its stead has to have it,
 *     too; null if there is nothing of it
 */
public record EventDetails(
    @Nullable String organizerEmail,
    @Nullable String organizerName,
    boolean organizerSelf,
    String eventType,
    boolean locked,
    boolean guestsCanModify,
    @Nullable String iCalUid,
    @Nullable String htmlLink,
    @Nullable String carried) {

  private static final String FROM_MAIL = "fromGmail";
  private static final String ALL_OWN = "the colour, the reminders and whether you are busy";

  /** An event made here that nobody else has seen. */
  public static final EventDetails LOCAL =
      new EventDetails(null, null, true, "default", false, false, null, null, null);

  /** What a new event has that is made in the stead of this one. */
  public EventDetails anew() {
    return carried == null
        ? LOCAL
        : new EventDetails(null, null, true, "default", false, false, null, null, carried);
  }

  /**
   * Who organises it, by name or else by address; null if that is the person, or if nobody says.
   */
  public @Nullable String otherOrganizer() {
    if (organizerSelf) {
      return null;
    }
    return organizerName == null ? organizerEmail : organizerName;
  }

  /** Whether the shared fields of this event cannot be edited here. */
  public boolean isProtected() {
    return isSpecial() || locked || isSomebodyElses();
  }

  /**
   * Why the shared fields of this event cannot be edited here, and what can; null if they can.
   *
   * @param guest whether the person is invited, and has an answer to give
   */
  public @Nullable String protection(boolean guest) {
    if (isSpecial()) {
      return kind() + " in Google Calendar; here you can change " + ofSpecial() + ".";
    }
    if (locked) {
      return "This event is locked; you can change " + ALL_OWN + ".";
    }
    if (isSomebodyElses()) {
      String other = otherOrganizer();
      return (other == null ? "Somebody else" : other)
          + " owns this event; you can change "
          + (guest ? "your answer, " : "")
          + ALL_OWN
          + ".";
    }
    return null;
  }

  /** What kind of event this is, said of all of the kind. */
  private String kind() {
    return switch (eventType) {
      case "focusTime" -> "Focus time is changed";
      case "outOfOffice" -> "Time out of office is changed";
      case "workingLocation" -> "Working locations are changed";
      case "birthday" -> "Birthdays are changed";
      case FROM_MAIL -> "Events made from e-mails are changed";
      default -> "This kind of event is changed";
    };
  }

  private String ofSpecial() {
    return eventType.equals(FROM_MAIL) ? ALL_OWN : "the colour and the reminders";
  }

  /**
   * What the person may change of this event even if it is {@linkplain #isProtected() protected},
   * beside the own answer: what every guest has a copy of. Google holds the kinds of events that
   * say where somebody is, and birthdays, to being busy or free.
   */
  public Set<EventField> ownFields() {
    return isSpecial() && !eventType.equals(FROM_MAIL)
        ? Set.of(EventField.COLOR, EventField.REMINDERS)
        : Set.of(EventField.COLOR, EventField.REMINDERS, EventField.TRANSPARENCY);
  }

  private boolean isSpecial() {
    return !eventType.equals("default");
  }

  private boolean isSomebodyElses() {
    return !organizerSelf && !guestsCanModify;
  }
}
