package dev.daymark.app.ical;

/**
 * The notes of an item, with what Daymark has no field for: the page it links to, its call, what is
 * attached to it by its address, and where a task is. What the notes say already is not said again.
 */
final class Notes {

  private Notes() {}

  static String ofEvent(Component event) {
    String notes = event.text("DESCRIPTION");
    String place = event.text("LOCATION");
    String page = event.value("URL");
    notes = place.contains(page) ? notes : with(notes, page);
    for (String link : CallLinks.all(event)) {
      notes = place.contains(link) ? notes : with(notes, link);
    }
    return withAttachments(notes, event);
  }

  static String ofTask(Component task) {
    String notes = with(task.text("DESCRIPTION"), task.text("LOCATION").strip());
    notes = with(notes, task.value("URL"));
    for (String link : CallLinks.all(task)) {
      notes = with(notes, link);
    }
    return withAttachments(notes, task);
  }

  /**
   * Whether an attachment is a page or a file that a browser finds, so that its address is kept.
   */
  static boolean isKept(ContentLine attachment) {
    return CallLinks.page(attachment.value().strip()) != null;
  }

  private static String withAttachments(String notes, Component item) {
    String all = notes;
    for (ContentLine attachment : item.all("ATTACH")) {
      if (isKept(attachment)) {
        all = with(all, attachment.value().strip());
      }
    }
    return all;
  }

  private static String with(String notes, String more) {
    return more.isEmpty() || notes.contains(more)
        ? notes
        : notes.isEmpty() ? more : notes.stripTrailing() + "\n\n" + more;
  }
}
