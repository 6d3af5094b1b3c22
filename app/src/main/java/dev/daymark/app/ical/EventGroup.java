package dev.daymark.app.ical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one UID: a series and what differs from it. */
final class EventGroup {

  private final String uid;
  private final List<Component> exceptions = new ArrayList<>();
  private final List<Component> surplus = new ArrayList<>();
  private @Nullable Component master;

  EventGroup(String uid) {
    this.uid = uid;
  }

  void add(Component event) {
    if (event.first("RECURRENCE-ID").isPresent()) {
      exceptions.add(event);
    } else if (master == null) {
      master = event;
    } else {
      surplus.add(event);
    }
  }

  String uid() {
    return uid;
  }

  /** The event itself; null if there are occurrences of it alone. */
  @Nullable Component master() {
    return master;
  }

  List<Component> exceptions() {
    return exceptions;
  }

  /** Others that claim to be the event itself. */
  List<Component> surplus() {
    return surplus;
  }
}
