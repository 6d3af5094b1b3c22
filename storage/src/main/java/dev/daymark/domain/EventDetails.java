package dev.daymark.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the remote side says about an event and a person cannot edit here.
 *
 * @param organizerEmail null where the event has no guests and its calendar's owner made it
 * @param organizerSelf whether the account the event was read from organises it
 * @param conferenceUri the address of the video call; null for none
 * @param eventType Google's {@code eventType}; {@code "default"} for an ordinary event
 * @param locked whether the main fields cannot be changed by anybody
 * @param guestsCanModify whether guests may change the event
 * @param iCalUid null until the event was sent or received once
 * @param htmlLink the event's page; null while it is only here
 */
public record EventDetails(
    @Nullable String organizerEmail,
    @Nullable String organizerName,
    boolean organizerSelf,
    @Nullable URI conferenceUri,
    String eventType,
    boolean locked,
    boolean guestsCanModify,
    @Nullable String iCalUid,
    @Nullable String htmlLink) {

  /** An event made here that nobody else has seen. */
  public static final EventDetails LOCAL =
      new EventDetails(null, null, true, null, "default", false, false, null, null);

  /**
   * Who organises it, by name or else by address; null if that is the person, or if nobody says.
   */
  public @Nullable String otherOrganizer() {
    if (organizerSelf) {
      return null;
    }
    return organizerName == null ? organizerEmail : organizerName;
  }

  /** What kind of event this is, if it is not an ordinary one; null if it is. */
  public @Nullable String kind() {
    return switch (eventType) {
      case "default" -> null;
      case "focusTime" -> "This is focus time.";
      case "outOfOffice" -> "This says that somebody is out of office.";
      case "workingLocation" -> "This says where somebody works.";
      case "birthday" -> "This is a birthday.";
      case "fromGmail" -> "This event was made from an e-mail.";
      default -> "This is a special kind of event.";
    };
  }

  /** Why the shared fields of this event cannot be edited here; null if they can. */
  public @Nullable String protection() {
    String kind = kind();
    if (kind != null) {
      return kind + " Change it in Google Calendar.";
    }
    if (locked) {
      return "This event is locked and cannot be changed.";
    }
    if (!organizerSelf && !guestsCanModify) {
      String other = otherOrganizer();
      return (other == null ? "Somebody else" : other) + " owns this event.";
    }
    return null;
  }
}
