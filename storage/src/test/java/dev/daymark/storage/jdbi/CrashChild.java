package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskContent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * A process that edits as fast as it can and tells of each edit once it is acknowledged; to be
 * killed. Arguments: the folder, the round, which is part of each title, and after how many edits
 * the store is closed and opened again.
 */
final class CrashChild {

  private CrashChild() {}

  public static void main(String[] args) {
    String round = args[1];
    int edits = Integer.parseInt(args[2]);
    for (int i = 0; ; i += edits) {
      try (JdbiStore store = JdbiStore.open(Path.of(args[0]), InstantSource.system())) {
        System.out.println("OPEN");
        edit(store, round, i, i + edits);
      }
    }
  }

  private static void edit(JdbiStore store, String round, int from, int to) {
    CalendarId home = store.calendars().defaultCalendar().id();
    for (int i = from; i < to; i++) {
      String title = round + "/" + i;
      EventContent content =
          EventContent.of(title, EventTime.AllDay.on(LocalDate.of(2026, 1, 1).plusDays(i % 365)));
      EventId event = store.localEdits().createEvent(home, content).item().id();
      System.out.println("EVENT " + event + " " + title);
      if (i % 3 == 1) {
        store.localEdits().editEvent(event, c -> c.withLocation(title));
        System.out.println("PLACE " + event + " " + title);
      }
      if (i % 4 == 2) {
        var task =
            store.localEdits().createTask(store.tasks().defaultList().id(), TaskContent.of(title));
        System.out.println("TASK " + task.item().id() + " " + title);
      }
    }
  }
}
