package dev.daymark.app.ical;

import dev.daymark.domain.EventTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an item stays behind, a sentence each, so that nobody finds out later.
 *
 * @param zones those of the file
 */
record LeftOut(Zones zones) {

  List<String> of(Component event, EventTime time) {
    List<String> sentences = new ArrayList<>();
    attachments(event, sentences);
    if (event.first("CATEGORIES").isPresent()) {
      sentences.add("Its categories are left out; here only tasks have them.");
    }
    if (new AlarmReader(zones).leavesSome(event, time)) {
      sentences.add(
          "Not all its reminders are kept: here they come before it starts, four weeks at most,"
              + " and are no more than five.");
    }
    return sentences;
  }

  List<String> of(Component task) {
    List<String> sentences = new ArrayList<>();
    attachments(task, sentences);
    String start = task.value("DTSTART");
    if (!start.isEmpty() && TaskReader.takesStart(task)) {
      sentences.add("It has no due date, so its start is taken for that.");
    } else if (!start.isEmpty() && !start.equals(task.value("DUE"))) {
      sentences.add("Its start is left out; its due date is kept.");
    }
    return sentences;
  }

  private static void attachments(Component item, List<String> sentences) {
    if (item.all("ATTACH").stream().anyMatch(attachment -> !Notes.isKept(attachment))) {
      sentences.add("Its attachments are left out.");
    }
  }
}
