package dev.daymark.app.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the exports of particular programs hold, in the shape they have. */
final class OtherTablesTest {
  private final LocalStore store = JdbiStore.inMemory(() -> TestSession.NOW);

  @AfterEach
  void close() {
    store.close();
  }

  private CalendarFile read(String table, ZoneId zone) {
    CalendarFile.Target target =
        new CalendarFile.Target(
            store.calendars().defaultCalendar().id(), store.tasks().defaultList().id(), zone, true);
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    CalendarFile file = ForeignFile.read("tasks.csv", bytes, store, target, true, Locale.UK);
    CalendarImport.Report report = CalendarImport.rehearse(store.localEdits(), file);
    assertThat(report.added()).isEqualTo(file.items().size());
    return file;
  }

  private CalendarFile read(String table) {
    return read(table, ZoneId.of("Europe/London"));
  }

  private static List<TaskContent> tasks(CalendarFile file) {
    return file.items().stream().map(item -> ((ImportItem.OfTask) item).content()).toList();
  }

  private static Due on(int year, int month, int day) {
    return new Due.OnDay(LocalDate.of(year, month, day));
  }

  private static final String TICKTICK =
      """
      "Date: 2026-11-28+0000"
      "Version: 7.1"
      "Status: \n0 Normal\n1 Completed\n2 Archived"
      "Folder Name","List Name","Title","Kind","Tags","Content","Is Check list","Start Date","Due Date","Reminder","Repeat","Priority","Status","Created Time","Completed Time","Order","Timezone","Is All Day","Is Floating","Column Name","Column Order","View Mode","taskId","parentId"
      "","Home","Rent","TEXT","","","N","2026-11-30T23:00:00+0000","2026-11-30T23:00:00+0000","","RRULE:FREQ=MONTHLY","5","0","2026-11-01T09:00:00+0000","","-1","Europe/Berlin","true","false","","","list","1",""
      "","Home","Call Ana","TEXT","family","","N","2026-11-20T13:00:00+0000","2026-11-20T13:00:00+0000","PT0S","","3","0","2026-11-01T09:00:00+0000","","-2","Europe/Berlin","false","false","","","list","2",""
      "","Home","Take the pill","TEXT","","","N","2026-11-20T07:00:00+0000","2026-11-20T07:00:00+0000","","","0","0","2026-11-01T09:00:00+0000","","-3","Europe/Berlin","false","true","","","list","3",""
      "","Home","Old","TEXT","","","N","","","","","0","2","2026-11-01T09:00:00+0000","2026-11-02T08:30:00+0000","-4","Europe/Berlin","false","false","","","list","4",""
      "","Home","Ideas","NOTE","","Many","N","","","","","0","0","2026-11-01T09:00:00+0000","","-5","Europe/Berlin","false","false","","","list","5",""
      """;

  @Test
  void aWholeDayIsTheDayOfTheZoneThatItsRowNames() {
    for (String zone : List.of("Europe/London", "America/Los_Angeles", "Asia/Tokyo")) {
      CalendarFile file = read(TICKTICK, ZoneId.of(zone));
      assertThat(tasks(file).getFirst().due()).as(zone).isEqualTo(on(2026, 12, 1));
    }
  }

  @Test
  void aTimeOfTickTickIsThatMomentAndAFloatingOneTheSameHourHere() {
    ZoneId here = ZoneId.of("Europe/London");
    List<TaskContent> tasks = tasks(read(TICKTICK, here));
    assertThat(tasks.get(1).due())
        .isEqualTo(
            new Due.At(ZonedDateTime.of(2026, 11, 20, 14, 0, 0, 0, ZoneId.of("Europe/Berlin"))));
    assertThat(tasks.get(2).due())
        .isEqualTo(new Due.At(ZonedDateTime.of(2026, 11, 20, 8, 0, 0, 0, here)));
  }

  @Test
  void theRestOfTickTickIsReadAndWhatIsLeftBehindIsTold() {
    CalendarFile file = read(TICKTICK);
    assertThat(tasks(file))
        .extracting(TaskContent::title)
        .containsExactly("Rent", "Call Ana", "Take the pill", "Old");
    assertThat(tasks(file))
        .extracting(TaskContent::priority)
        .containsExactly(Priority.HIGH, Priority.MEDIUM, Priority.NONE, Priority.NONE);
    ImportItem.OfTask old = (ImportItem.OfTask) file.items().getLast();
    assertThat(old.content().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(old.completedAt()).isEqualTo(Instant.parse("2026-11-02T08:30:00Z"));
    assertThat(file.remarks())
        .extracting(Remark::title, Remark::sentence)
        .containsExactly(tuple("Rent", "How it repeats is left out."));
    assertThat(file.skipped()).extracting(Skipped::title).containsExactly("Ideas");
  }

  @Test
  void todoistTellsADayAndADeadlineAndHowItsListLooks() {
    CalendarFile file =
        read(
            """
            TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG
            meta,view_style=board,,,,,,,,,,,,
            section,Flat,,,,,,,,,,,,
            task,Call the landlord,About the heating,1,1,Ana (123),,2026-11-20 14:30,en,Europe/Madrid,,None,,
            task,Tax return,,3,1,Ana (123),,20 Nov 2026,en,Europe/Madrid,,None,2026-11-30,en
            task,Renew passport,,4,1,Ana (123),,,en,Europe/Madrid,,None,2027-03-01,en
            task,Water plants,,4,1,Ana (123),,every day,en,Europe/Madrid,,None,,
            """);
    assertThat(tasks(file))
        .extracting(TaskContent::due)
        .containsExactly(
            new Due.At(ZonedDateTime.of(2026, 11, 20, 14, 30, 0, 0, ZoneId.of("Europe/Madrid"))),
            on(2026, 11, 20),
            on(2027, 3, 1),
            null);
    assertThat(tasks(file).getFirst().priority()).isEqualTo(Priority.HIGH);
    assertThat(file.skipped())
        .extracting(Skipped::reason)
        .containsExactly(
            "It says how a list looks, and is no task.", "It is the heading of a section.");
    assertThat(file.remarks())
        .extracting(Remark::sentence)
        .containsExactly(
            "Its deadline “2026-11-30” is left out; its date is taken.",
            "Its date “every day” cannot be read; the task comes without one.");
  }

  @Test
  void microsoftsMidnightsAreWholeDays() {
    CalendarFile file =
        read(
            """
            Title,Status,Importance,DueDateTime,TimeZone,CompletedDateTime,Categories,ListName,Body
            Buy paint,notStarted,high,2026-11-20T00:00:00.0000000,UTC,,Red category,Flat,White
            Measure,completed,normal,2026-11-18T00:00:00.0000000,UTC,2026-11-18T00:00:00.0000000,,Flat,
            """,
            ZoneId.of("America/New_York"));
    assertThat(tasks(file))
        .extracting(TaskContent::due)
        .containsExactly(on(2026, 11, 20), on(2026, 11, 18));
    assertThat(tasks(file))
        .extracting(TaskContent::status)
        .containsExactly(TaskStatus.PENDING, TaskStatus.COMPLETED);
    assertThat(tasks(file))
        .extracting(TaskContent::priority)
        .containsExactly(Priority.HIGH, Priority.NONE);
  }

  @Test
  void outlooksTableIsReadInItsOrderOfDayAndMonth() {
    CalendarFile file =
        read(
            """
            "Subject","Start Date","Due Date","Reminder On/Off","Date Completed","% Complete","Categories","Notes","Priority","Sensitivity","Status"
            "Budget","11/2/2026","11/20/2026","False","","0.5","Finance","Draft","High","Normal","In Progress"
            "Invoice","","11/3/2026","False","11/4/2026","1","","","Normal","Normal","Completed"
            """);
    assertThat(tasks(file))
        .extracting(TaskContent::due)
        .containsExactly(on(2026, 11, 20), on(2026, 11, 3));
    assertThat(tasks(file))
        .extracting(TaskContent::status)
        .containsExactly(TaskStatus.IN_PROGRESS, TaskStatus.COMPLETED);
  }

  @Test
  void midnightsOfGoogleTasksAreWholeDaysWestOfGreenwichToo() {
    CalendarFile file =
        read(
            """
            Task list,Title,Notes,Due,Status,Completed
            My tasks,Milk,oat,2026-11-20T00:00:00.000Z,needsAction,
            My tasks,Bread,,2026-11-21T00:00:00.000Z,completed,2026-11-21T08:00:00.000Z
            """,
            ZoneId.of("America/Los_Angeles"));
    assertThat(tasks(file))
        .extracting(TaskContent::due)
        .containsExactly(on(2026, 11, 20), on(2026, 11, 21));
    assertThat(tasks(file).getLast().status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void oneTimeOfDayAmongMidnightsMakesThemMoments() {
    String table = "Title,Due\nA,2026-11-20T00:00:00Z\nB,2026-11-20T09:00:00Z\n";
    assertThat(tasks(read(table)).getFirst().due())
        .isEqualTo(
            new Due.At(ZonedDateTime.of(2026, 11, 20, 0, 0, 0, 0, ZoneId.of("Europe/London"))));
  }

  @Test
  void aMomentWhereOthersSayYesTellsWhenItWasCompleted() {
    CalendarFile file = read("Name,Completed\nA,2026-11-20T09:00:00Z\nB,\n");
    ImportItem.OfTask done = (ImportItem.OfTask) file.items().getFirst();
    assertThat(done.content().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.completedAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(tasks(file).getLast().status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void aDateBesideADeadlineMayBeThatOfAnything() {
    assertThat(due("Date,Task,Deadline\n2026-01-02,A,2026-11-20\n")).isEqualTo(on(2026, 11, 20));
    assertThat(due("Date,Task,Deadline\n2026-01-02,A,\n")).isNull();
    assertThat(due("Date,Task\n2026-11-20,A\n")).isEqualTo(on(2026, 11, 20));
  }

  private @Nullable Due due(String table) {
    return tasks(read(table)).getFirst().due();
  }
}
