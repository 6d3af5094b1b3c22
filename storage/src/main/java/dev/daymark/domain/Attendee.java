package dev.daymark.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody invited to an event.
 *
 * @param self whether this is the account the event was read from
 * @param comment the note beside the answer; empty for none
 * @param additionalGuests how many more they bring
 */
public record Attendee(
    String email,
    @Nullable String displayName,
    ResponseStatus responseStatus,
    boolean optional,
    boolean organizer,
    boolean self,
    boolean resource,
    String comment,
    int additionalGuests) {

  /** A guest who has not answered yet. */
  public static Attendee of(String email) {
    return new Attendee(
        email, null, ResponseStatus.NEEDS_ACTION, false, false, false, false, "", 0);
  }

  public Attendee withResponse(ResponseStatus response) {
    return new Attendee(
        email,
        displayName,
        response,
        optional,
        organizer,
        self,
        resource,
        comment,
        additionalGuests);
  }

  /** With an answer and the note beside it. */
  public Attendee withAnswer(ResponseStatus response, String note) {
    return new Attendee(
        email, displayName, response, optional, organizer, self, resource, note, additionalGuests);
  }

  /** The answer to an invitation. */
  public enum ResponseStatus {
    NEEDS_ACTION,
    DECLINED,
    TENTATIVE,
    ACCEPTED
  }
}
