package dev.daymark.sync.fake;

/** An account at work on a calendar, with what it may do there. */
record Access(FakeAccount account, FakeCalendar calendar, AccessRole role) {

  /**
   * Whether an event's organizer is this calendar itself, so that its shared fields may change
   * here.
   */
  boolean organizes(StoredEvent event) {
    var organizer = Json.object(event.json(), "organizer");
    return organizer == null || calendar.id().equals(Json.text(organizer, "email"));
  }
}
