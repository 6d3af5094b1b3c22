package dev.daymark.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.DomainEvent.By;
import dev.daymark.storage.DomainEvent.Cause;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The description of the domain events is what is written. After a change of the set, {@code
 * -Ddomain.events.write=true} writes the schema anew; the table is for a person to write.
 */
class DomainEventDocumentTest {

  private static final Path SCHEMA = Path.of("docs/domain-events.schema.json");
  private static final Path DOCUMENT = Path.of("docs/domain-events.md");
  private static final Instant NOW = Instant.parse("2026-11-18T09:24:00Z");

  @Test
  void theSchemaIsThatOfTheRecords() throws IOException {
    if (Boolean.getBoolean("domain.events.write")) {
      Files.writeString(SCHEMA, DomainEventSchema.text());
    }
    assertThat(Files.readString(SCHEMA)).isEqualTo(DomainEventSchema.text());
  }

  @Test
  void theDocumentHasARowForEachKindWithItsMembersAndNoOther() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Class<?> kind : DomainEventJson.kinds()) {
      expected.add(
          "| `"
              + DomainEventJson.type(kind)
              + "` | "
              + DomainEventJson.members(kind).stream()
                  .map(member -> "`" + member.getName() + "`")
                  .collect(Collectors.joining(", "))
              + " |");
    }
    String document = Files.readString(DOCUMENT);
    Set<String> rows =
        Pattern.compile("^\\| `[a-z_]+` \\| [^|]* \\|", Pattern.MULTILINE)
            .matcher(document)
            .results()
            .map(match -> match.group())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows).isEqualTo(expected);
    assertThat(document).contains("Version " + DomainEvent.VERSION);
  }

  @Test
  void anEventIsWrittenAsDescribed() throws IOException {
    EventId series = new EventId(new UUID(1, 1));
    DomainEvent.EventMoved moved =
        new DomainEvent.EventMoved(
            new Cause(NOW, By.SYNC, new UUID(1, 2)),
            new DomainEvent.EventSubject(
                new EventId(new UUID(1, 3)),
                new CalendarId(new UUID(1, 4)),
                "Review",
                series,
                new OriginalStart.AtInstant(NOW)),
            EventTime.AllDay.on(LocalDate.of(2026, 11, 18)),
            new EventTime.Timed(
                NOW.atZone(ZoneId.of("Europe/Stockholm")),
                NOW.plusSeconds(60).atZone(ZoneId.of("Europe/Stockholm"))));
    assertThat(json(moved))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"version": 1, "type": "event_moved", "at": "2026-11-18T09:24:00Z", "by": "sync",
                 "run": "00000000-0000-0001-0000-000000000002",
                 "event": {"id": "00000000-0000-0001-0000-000000000003",
                  "calendar": "00000000-0000-0001-0000-000000000004", "title": "Review",
                  "series": "00000000-0000-0001-0000-000000000001",
                  "originalStart": "2026-11-18T09:24:00Z"},
                 "from": {"start": {"date": "2026-11-18"}, "end": {"date": "2026-11-19"}},
                 "to": {"start": {"dateTime": "2026-11-18T10:24:00+01:00",
                                  "timeZone": "Europe/Stockholm"},
                        "end": {"dateTime": "2026-11-18T10:25:00+01:00",
                                "timeZone": "Europe/Stockholm"}}}
                """));
  }

  @Test
  void whatIsNotThereIsLeftOut() throws IOException {
    TaskId task = new TaskId(new UUID(1, 1));
    ReminderKey key = new ReminderKey(task, ReminderKind.TASK_REMIND, 0, new Deadline.At(NOW));
    assertThat(json(new DomainEvent.ReminderDue(new Cause(NOW, By.DAYMARK, null), key, "Call")))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"version": 1, "type": "reminder_due", "at": "2026-11-18T09:24:00Z",
                 "by": "daymark", "title": "Call",
                 "reminder": {"item": "00000000-0000-0001-0000-000000000001",
                  "kind": "task_remind", "minutesBefore": 0, "start": "2026-11-18T09:24:00Z"}}
                """));
  }

  private static JsonObject json(DomainEvent event) throws IOException {
    StringWriter text = new StringWriter();
    DomainEventJson.write(new JsonWriter(text), event);
    return JsonParser.parseString(text.toString()).getAsJsonObject();
  }
}
