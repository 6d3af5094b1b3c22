package dev.daymark.app.ical;

import java.util.List;

/**
 * The notes of an item, with what Daymark has no field for: the page it links to, its call, and
 * where a task is. What the notes say already is not said again.
 */
final class Notes {

  private static final List<String> LINKS =
      List.of("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL");

  private Notes() {}

  static String ofEvent(Component event) {
    String notes = event.text("DESCRIPTION");
    String place = event.text("LOCATION");
    for (String name : LINKS) {
      String link = event.value(name);
      notes = place.contains(link) ? notes : with(notes, link);
    }
    return notes;
  }

  static String ofTask(Component task) {
    String notes = with(task.text("DESCRIPTION"), task.text("LOCATION").strip());
    for (String name : LINKS) {
      notes = with(notes, task.value(name));
    }
    return notes;
  }

  private static String with(String notes, String more) {
    return more.isEmpty() || notes.contains(more)
        ? notes
        : notes.isEmpty() ? more : notes.stripTrailing() + "\n\n" + more;
  }
}
