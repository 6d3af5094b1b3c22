package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.DeviceMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * A process that edits, copies the store and puts a copy in its place, as fast as it can, and tells
 * of each edit once it is acknowledged; to be killed. The copy is made after the edits, so that
 * what is acknowledged is in both. Arguments: the folder, and the round, which is part of each
 * title.
 */
final class BackupCrashChild {

  private BackupCrashChild() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (int i = 0; ; i++) {
      Path staging = folder.resolve("staging-" + args[1] + "-" + i);
      Path copy = Files.createDirectories(staging).resolve("daymark.mv.db");
      JdbiStore store = JdbiStore.open(folder, InstantSource.system());
      System.out.println("OPEN");
      CalendarId home = store.calendars().defaultCalendar().id();
      for (int edit = 0; edit < 3; edit++) {
        String title = args[1] + "/" + i + "/" + edit;
        EventTime day = EventTime.AllDay.on(LocalDate.of(2026, 1, 1).plusDays(edit));
        EventId id = store.localEdits().createEvent(home, EventContent.of(title, day)).item().id();
        System.out.println("EVENT " + id + " " + title);
      }
      DeviceMemory memory = store.safekeeping().memory();
      store.safekeeping().copyTo(copy);
      System.out.println("COPIED " + copy);
      try (JdbiStore staged = JdbiStore.openCopy(staging, InstantSource.system())) {
        staged.safekeeping().resume(memory);
      }
      store.safekeeping().replaceBy(copy);
      store.close();
      System.out.println("REPLACED");
    }
  }
}
