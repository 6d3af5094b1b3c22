package dev.daymark.app.ical;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Task;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A store in memory, to import files into and export them from. */
final class FileFixture implements AutoCloseable {

  static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  static final Instant NOW = Instant.parse("2026-11-18T09:24:00Z");

  final LocalStore store = JdbiStore.inMemory(() -> NOW);

  CalendarFile.Target target() {
    return new CalendarFile.Target(
        store.calendars().defaultCalendar().id(),
        store.tasks().defaultList().id(),
        STOCKHOLM,
        true);
  }

  static byte[] resource(String name) {
    try (InputStream file = FileFixture.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("no " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CalendarFile read(String text) {
    return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), target());
  }

  CalendarImport.Report bringIn(String text) {
    return CalendarImport.run(store.localEdits(), read(text));
  }

  CalendarImport.Report bringInResource(String name) {
    return bringIn(new String(resource(name), StandardCharsets.UTF_8));
  }

  String export() {
    StringWriter out = new StringWriter();
    try {
      new CalendarExport(store, store.calendars().all(), store.tasks().lists()).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  List<CalendarEvent> events() {
    return store.events().ofCalendar(store.calendars().defaultCalendar().id());
  }

  CalendarEvent event(String title) {
    return events().stream()
        .filter(event -> event.content().summary().equals(title))
        .findFirst()
        .orElseThrow();
  }

  Task task(String title) {
    return store.tasks().all().stream()
        .filter(task -> task.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
