package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.StoreKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * A process that edits, and turns the store's encryption on and off, as fast as it can, and tells
 * of each edit once it is acknowledged; to be killed. Arguments: the folder, the round, which is
 * part of each title, and the key's code.
 */
final class EncryptionCrashChild {

  private EncryptionCrashChild() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    StoreKey key = StoreKey.fromCode(args[2]);
    for (int i = 0; ; i++) {
      try (JdbiStore store = JdbiStore.open(folder, InstantSource.system(), () -> key)) {
        System.out.println("OPEN");
        CalendarId home = store.calendars().defaultCalendar().id();
        for (int edit = 0; edit < 2; edit++) {
          String title = "Zahnarzt" + args[1] + "/" + i + "/" + edit;
          EventTime day = EventTime.AllDay.on(LocalDate.of(2026, 1, 1).plusDays(edit));
          EventId id =
              store.localEdits().createEvent(home, EventContent.of(title, day)).item().id();
          System.out.println("EVENT " + id + " " + title);
        }
        if (store.safekeeping().isEncrypted()) {
          store.safekeeping().decrypt();
        } else {
          store.safekeeping().encrypt(key);
        }
        System.out.println("CONVERTED");
      }
    }
  }
}
