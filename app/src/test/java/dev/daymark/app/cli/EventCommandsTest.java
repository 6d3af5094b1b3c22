package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.daymark.app.CompositionRoot;
import dev.daymark.storage.LocalStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCommandsTest {

  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));

  @BeforeEach
  void openDirectory() {
    cli = new TestCli(directory);
  }

  private JsonObject onlyEvent() {
    List<JsonObject> events = cli.exportedEvents();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private List<String> starts(String from, String to) {
    return cli.run("agenda", "--from", from, "--to", to, "--json").objects().stream()
        .map(occurrence -> String.valueOf(text(occurrence, "start", "dateTime")))
        .toList();
  }

  private String addSeries() {
    return cli.run(
            "event",
            "add",
            "Choir",
            "--start",
            "2026-11-18 19:00",
            "--rrule",
            "FREQ=WEEKLY;COUNT=4")
        .line();
  }

  @Test
  void addPrintsTheNewIdAndNothingElse() {
    TestCli.Result added = cli.run("event", "add", "Dentist", "--start", "tomorrow 08:00");
    assertThat(added.line()).matches("[0-9a-f-]{36}");
    assertThat(added.err()).isEmpty();
    assertThat(text(onlyEvent(), "id")).isEqualTo(added.line());
  }

  @Test
  void everythingThatWasSaidIsKept() {
    cli.run("calendar", "add", "Private").line();
    cli.run(
            "event",
            "add",
            "Review",
            "--start",
            "2026-11-20T15:30",
            "--end",
            "16:45",
            "--zone",
            "America/New_York",
            "--calendar",
            "private",
            "--location",
            "Room 2",
            "--description",
            "Bring the model")
        .line();
    JsonObject event = onlyEvent();
    assertThat(text(event, "start", "dateTime")).isEqualTo("2026-11-20T15:30:00-05:00");
    assertThat(text(event, "start", "timeZone")).isEqualTo("America/New_York");
    assertThat(text(event, "end", "dateTime")).isEqualTo("2026-11-20T16:45:00-05:00");
    assertThat(text(event, "location")).isEqualTo("Room 2");
    assertThat(text(event, "description")).isEqualTo("Bring the model");
  }

  @Test
  void anAllDayEventHasDays() {
    cli.run("event", "add", "Trip", "--start", "2026-11-20", "--end", "2026-11-22", "--all-day");
    assertThat(text(onlyEvent(), "start", "date")).isEqualTo("2026-11-20");
    assertThat(text(onlyEvent(), "end", "date")).isEqualTo("2026-11-23");
  }

  @Test
  void editChangesWhatIsNamedAndKeepsTheRest() {
    String id =
        cli.run("event", "add", "Lunch", "--start", "12:00", "--location", "Saluhallen").line();
    cli.run("event", "edit", id, "--title", "Late lunch", "--start", "13:00").done();
    JsonObject event = onlyEvent();
    assertThat(text(event, "summary")).isEqualTo("Late lunch");
    assertThat(text(event, "start", "dateTime")).isEqualTo("2026-11-18T13:00:00+01:00");
    assertThat(text(event, "end", "dateTime")).isEqualTo("2026-11-18T14:00:00+01:00");
    assertThat(text(event, "location")).isEqualTo("Saluhallen");
  }

  @Test
  void anEventMovesToAnotherCalendar() {
    String calendar = cli.run("calendar", "add", "Private").line();
    String id = cli.run("event", "add", "Lunch", "--start", "12:00").line();
    cli.run("event", "edit", id, "--calendar", "Private").done();
    cli.export()
        .getAsJsonArray("calendars")
        .forEach(
            element -> {
              JsonObject found = element.getAsJsonObject();
              boolean target = calendar.equals(text(found, "id"));
              assertThat(found.getAsJsonArray("events")).hasSize(target ? 1 : 0);
            });
  }

  @Test
  void theLastDigitsOfAnIdAreEnough() {
    String id = cli.run("event", "add", "Lunch", "--start", "12:00").line();
    cli.run("event", "delete", id.substring(28)).done();
    assertThat(cli.exportedEvents()).isEmpty();
  }

  @Test
  void oneOccurrenceIsMovedAndTheOthersStay() {
    String id = addSeries();
    cli.run(
            "event",
            "edit",
            id,
            "--occurrence",
            "2026-11-25T19:00",
            "--scope",
            "this",
            "--start",
            "2026-11-25 20:00")
        .done();
    assertThat(starts("2026-11-18", "2026-12-31"))
        .containsExactly(
            "2026-11-18T19:00:00+01:00",
            "2026-11-25T20:00:00+01:00",
            "2026-12-02T19:00:00+01:00",
            "2026-12-09T19:00:00+01:00");
  }

  @Test
  void anOccurrenceCanBeNamedByItsDayOrItsKey() {
    String id = addSeries();
    cli.run("event", "delete", id, "--occurrence", "2026-11-25").done();
    cli.run("event", "delete", id, "--occurrence", "20261202T180000Z").done();
    assertThat(starts("2026-11-18", "2026-12-31"))
        .containsExactly("2026-11-18T19:00:00+01:00", "2026-12-09T19:00:00+01:00");
  }

  @Test
  void thisAndFollowingChangesTheRestOfTheSeries() {
    String id = addSeries();
    cli.run(
            "event",
            "edit",
            id,
            "--occurrence",
            "2026-12-02",
            "--scope",
            "following",
            "--title",
            "Concert")
        .done();
    List<String> titles =
        cli.run("agenda", "--to", "2026-12-31", "--json").objects().stream()
            .map(occurrence -> String.valueOf(text(occurrence, "summary")))
            .toList();
    assertThat(titles).containsExactly("Choir", "Choir", "Concert", "Concert");
  }

  @Test
  void allOccurrencesMoveTogether() {
    String id = addSeries();
    cli.run(
            "event",
            "edit",
            id,
            "--occurrence",
            "2026-12-02",
            "--scope",
            "all",
            "--start",
            "2026-12-02 18:00")
        .done();
    assertThat(starts("2026-11-18", "2026-12-31"))
        .containsExactly(
            "2026-11-18T18:00:00+01:00",
            "2026-11-25T18:00:00+01:00",
            "2026-12-02T18:00:00+01:00",
            "2026-12-09T18:00:00+01:00");
  }

  @Test
  void deletingTheFollowingEndsTheSeries() {
    String id = addSeries();
    cli.run("event", "delete", id, "--occurrence", "2026-12-02", "--scope", "following").done();
    assertThat(starts("2026-11-18", "2026-12-31"))
        .containsExactly("2026-11-18T19:00:00+01:00", "2026-11-25T19:00:00+01:00");
  }

  @Test
  void theAgendaLeavesOutWhatIsNotKeptInStep() {
    cli.run("event", "add", "Stand-up", "--start", "2026-11-19 09:00", "--end", "09:15").line();
    try (CompositionRoot root =
        CompositionRoot.open(directory, InstantSource.system(), ZoneOffset.UTC, Locale.UK)) {
      LocalStore store = root.store();
      store
          .localEdits()
          .editCalendar(store.calendars().defaultCalendar().id(), it -> it.withSelected(false));
    }
    assertThat(cli.run("agenda").out()).doesNotContain("Stand-up");
  }

  @Test
  void theAgendaIsAlignedByDay() {
    cli.run("event", "add", "Stand-up", "--start", "2026-11-19 09:00", "--end", "09:15").line();
    cli.run("event", "add", "Trip", "--start", "2026-11-19", "--end", "2026-11-20").line();
    assertThat(cli.run("agenda").out().lines().map(line -> line.replaceAll("  \\S+$", "")))
        .containsExactly(
            "Thursday 19 November",
            "  until Fri 20 Nov  Trip      My calendar",
            "  09:00 – 09:15     Stand-up  My calendar");
  }

  @Test
  void undoTakesTheLastChangeBack() {
    String id = cli.run("event", "add", "Lunch", "--start", "12:00").line();
    cli.run("event", "delete", id).done();
    assertThat(cli.exportedEvents()).isEmpty();
    cli.run("undo").done();
    assertThat(text(onlyEvent(), "summary")).isEqualTo("Lunch");
  }
}
