package dev.daymark.app.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.app.export.CsvExport;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables as other programs write them. */
final class ForeignFileTest {
  private final LocalStore store = JdbiStore.inMemory(() -> TestSession.NOW);

  @AfterEach
  void close() {
    store.close();
  }

  private CalendarFile read(byte[] bytes, Locale locale) {
    var into = store.calendars().defaultCalendar();
    CalendarFile.Target target =
        new CalendarFile.Target(
            into.id(), store.tasks().defaultList().id(), TestSession.ZONE, true);
    return ForeignFile.read("tasks.csv", bytes, store, target, true, locale);
  }

  private CalendarFile read(String table) {
    return read(table.getBytes(StandardCharsets.UTF_8), Locale.UK);
  }

  private CalendarImport.Report bringIn(String table) {
    return CalendarImport.run(store.localEdits(), read(table));
  }

  private static List<TaskContent> tasks(CalendarFile file) {
    return file.items().stream().map(item -> ((ImportItem.OfTask) item).content()).toList();
  }

  private static TaskContent only(CalendarFile file) {
    assertThat(file.items()).hasSize(1);
    return tasks(file).getFirst();
  }

  private String exported() throws IOException {
    StringWriter out = new StringWriter();
    new CsvExport(store).write(out);
    return out.toString();
  }

  @Test
  void theColumnsAreKnownByTheirNamesInAnyOrder() {
    TaskContent task =
        only(
            read(
                """
                Notes,Status,Due Date,Labels,Task,Importance
                "By phone, not mail",In progress,2026-11-20 14:30,"home; car",Car insurance,Urgent
                """));
    assertThat(task.title()).isEqualTo("Car insurance");
    assertThat(task.notes()).isEqualTo("By phone, not mail");
    assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(task.priority()).isEqualTo(Priority.HIGH);
    assertThat(task.categories()).containsExactly("home", "car");
    assertThat(task.due())
        .isEqualTo(new Due.At(LocalDateTime.of(2026, 11, 20, 14, 30).atZone(TestSession.ZONE)));
  }

  @Test
  void aGermanTableWithSemicolonsInAnOldAlphabetIsRead() {
    String table = "Aufgabe;Fällig am;Priorität;Erledigt\nMüll;20.11.2026;hoch;ja\n";
    TaskContent task = only(read(table.getBytes(Charset.forName("windows-1252")), Locale.GERMANY));
    assertThat(task.title()).isEqualTo("Müll");
    assertThat(task.due()).isEqualTo(new Due.OnDay(LocalDate.of(2026, 11, 20)));
    assertThat(task.priority()).isEqualTo(Priority.HIGH);
    assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void linesBeforeTheNamesOfTheColumnsArePassedOver() {
    TaskContent task =
        only(
            read(
                """
                "Date: 2026-11-18"
                "Version: 7.1"
                "Folder Name","List Name","Title","Kind","Tags","Content","Due Date","Priority","Status"
                "","Garden","Prune","TEXT","roses","Before the frost","2026-11-20T23:00:00+0000","5","0"
                """));
    assertThat(task.title()).isEqualTo("Prune");
    assertThat(task.notes()).isEqualTo("Before the frost");
    assertThat(task.priority()).isEqualTo(Priority.HIGH);
    assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(task.categories()).containsExactly("roses", "Garden");
    assertThat(task.due())
        .isEqualTo(new Due.At(LocalDateTime.of(2026, 11, 21, 0, 0).atZone(TestSession.ZONE)));
  }

  @Test
  void sectionsAndCommentsAreToldAndTheContentIsTheTitle() {
    CalendarFile file =
        read(
            """
            TYPE,CONTENT,DESCRIPTION,PRIORITY,DATE
            section,Spring,,,
            task,Sow beans,Indoors,1,3 Apr 2027
            note,Which beans?,,,
            task,Dig,,4,
            """);
    assertThat(tasks(file)).extracting(TaskContent::title).containsExactly("Sow beans", "Dig");
    assertThat(tasks(file))
        .extracting(TaskContent::priority)
        .containsExactly(Priority.HIGH, Priority.NONE);
    assertThat(tasks(file).getFirst().due()).isEqualTo(new Due.OnDay(LocalDate.of(2027, 4, 3)));
    assertThat(file.skipped())
        .containsExactly(
            new Skipped(2, "Spring", "It is the heading of a section."),
            new Skipped(4, "Which beans?", "It is a note, not a task."));
  }

  @Test
  void theOtherDatesOfTheColumnTellWhichNumberIsTheMonth() {
    String column = "Subject,Due Date\nFirst,3/4/2026\nSecond,%s\n";
    assertThat(tasks(read(column.formatted("11/25/2026"))).getFirst().due())
        .isEqualTo(new Due.OnDay(LocalDate.of(2026, 3, 4)));
    assertThat(tasks(read(column.formatted("25/11/2026"))).getFirst().due())
        .isEqualTo(new Due.OnDay(LocalDate.of(2026, 4, 3)));
    assertThat(read(column.formatted("25/11/2026")).remarks()).isEmpty();
    byte[] open = column.formatted("5/6/2026").getBytes(StandardCharsets.UTF_8);
    assertThat(tasks(read(open, Locale.US)).getFirst().due())
        .isEqualTo(new Due.OnDay(LocalDate.of(2026, 3, 4)));
    assertThat(read(open, Locale.UK).remarks())
        .containsExactly(
            new Remark(
                2,
                "First",
                "“3/4/2026” is read as 2026-04-03; nothing tells its day from its month."));
    assertThat(tasks(read(open, Locale.UK)).getFirst().due())
        .isEqualTo(new Due.OnDay(LocalDate.of(2026, 4, 3)));
  }

  @Test
  void aDateThatCannotBeReadIsToldAndTheTaskComesAllTheSame() {
    CalendarFile file = read("Title,Due\nPaint,when it is dry\n,2026-11-20\n");
    assertThat(only(file).due()).isNull();
    assertThat(file.remarks())
        .containsExactly(
            new Remark(
                2,
                "Paint",
                "Its date “when it is dry” cannot be read; the task comes without one."));
    assertThat(file.skipped()).containsExactly(new Skipped(3, "", "It has no title."));
  }

  @Test
  void aListThatIsHereTakesItsTasksAndAnotherBecomesACategory() {
    var work = store.localEdits().createTaskList("Work", "#3F51B5").item();
    CalendarFile file = read("Name,List\nReport,WORK\nRoses,Garden\n");
    assertThat(((ImportItem.OfTask) file.items().getFirst()).list()).isEqualTo(work.id());
    assertThat(tasks(file).getFirst().categories()).isEmpty();
    assertThat(tasks(file).getLast().categories()).containsExactly("Garden");
  }

  @Test
  void importingTwiceAddsNothingTwiceNotEvenWhatIsThereTwice() {
    String table = "Title,Due\nMilk,2026-11-20\nMilk,2026-11-20\nBread,\n";
    assertThat(bringIn(table).added()).isEqualTo(3);
    CalendarImport.Report again = bringIn(table);
    assertThat(again.added()).isZero();
    assertThat(again.same()).isEqualTo(3);
    assertThat(bringIn("Title,Due\nMilk,2026-11-27\n").added()).isOne();
  }

  @Test
  void whatIsHereIsNeverWrittenOverHoweverNewTheTableSaysItIs() {
    bringIn("Id,Title,Due,Last Modified\n1,Milk,2026-11-20,2026-11-18\n");
    var milk = store.tasks().all().getFirst();
    TaskContent edited = milk.content().withNotes("oat").withStatus(TaskStatus.IN_PROGRESS);
    store.localEdits().editTask(milk.id(), before -> edited);
    CalendarImport.Report again =
        bringIn("Id,Title,Due,Last Modified\n1,Milk,2026-11-20,2027-01-01\n");
    assertThat(store.tasks().all().getFirst().content()).isEqualTo(edited);
    assertThat(again.changed()).isZero();
    assertThat(again.skipped())
        .extracting(Skipped::reason)
        .containsExactly(
            "It is here already, and the file does not tell when it was changed there.");
  }

  @Test
  void theOwnTableWithFewerColumnsIsTheSameTask() throws IOException {
    TaskContent content =
        TaskContent.of("Milk").withNotes("oat").withDue(new Due.OnDay(LocalDate.of(2026, 11, 20)));
    var made = store.localEdits().createTask(store.tasks().defaultList().id(), content).item();
    CalendarImport.Report report = bringIn("Id,Title\n" + made.id().value() + ",Milk\n");
    assertThat(report.same()).isOne();
    assertThat(store.tasks().find(made.id()).orElseThrow().content()).isEqualTo(content);
  }

  @Test
  void aDateWithoutItsYearIsToldAndNotGuessed() {
    CalendarFile file = read("Title,Due\nTax,3 Apr\nRent,in 3 days\nFee,3 Apr 2027\n");
    assertThat(tasks(file))
        .extracting(TaskContent::due)
        .containsExactly(null, null, new Due.OnDay(LocalDate.of(2027, 4, 3)));
    assertThat(file.skipped()).isEmpty();
    assertThat(file.remarks()).hasSize(2).allMatch(it -> it.sentence().contains("cannot be read"));
  }

  @Test
  void theSameNumberInAnotherTableIsAnotherTask() {
    assertThat(bringIn("Id,Title\n1,Milk\n").added()).isOne();
    assertThat(bringIn("Id,Title\n1,Bread\n").added()).isOne();
  }

  @Test
  void theOwnTableIsRecognisedAndChangesNothing() throws IOException {
    MockFixture.fill(store);
    Set<TaskContent> before = contents();
    CalendarImport.Report report = bringIn(exported());
    assertThat(report.added()).isZero();
    assertThat(report.changed()).isZero();
    assertThat(report.same()).isEqualTo(store.tasks().all().size());
    assertThat(report.skipped())
        .allMatch(it -> it.reason().startsWith("It is an event; those come"));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void theOwnTableFillsAnEmptyDaymark() throws IOException {
    MockFixture.fill(store);
    String table = exported();
    try (LocalStore empty = JdbiStore.inMemory(() -> TestSession.NOW)) {
      CalendarFile.Target target =
          new CalendarFile.Target(
              empty.calendars().defaultCalendar().id(),
              empty.tasks().defaultList().id(),
              TestSession.ZONE,
              true);
      CalendarFile file =
          ForeignFile.read(
              "a", table.getBytes(StandardCharsets.UTF_8), empty, target, true, Locale.UK);
      CalendarImport.run(empty.localEdits(), file);
      assertThat(titles(empty)).isEqualTo(titles(store));
    }
  }

  private static List<String> titles(LocalStore of) {
    return of.tasks().all().stream().map(task -> task.content().title()).sorted().toList();
  }

  private Set<TaskContent> contents() {
    return store.tasks().all().stream().map(task -> task.content()).collect(Collectors.toSet());
  }

  @Test
  void whatNamesNoTasksIsRefusedInOneSentence() {
    for (String nothing : List.of("", "a,b\n1,2\n", "\"", "\uFEFF\n\n")) {
      assertThatThrownBy(() -> read(nothing))
          .isInstanceOf(DaymarkException.class)
          .hasMessage("tasks.csv has no column that names tasks, such as “Title” or “Task”.");
    }
  }

  private static final String MISMATCHED =
      "Its quotation marks do not match, so that it takes in all up to line %d. None of that is"
          + " imported; put them right and import the file again.";

  @Test
  void aQuoteThatIsNeverClosedIsToldAndNothingThatItTookInIsImported() {
    for (String end : List.of("", "\n", "\r\n")) {
      CalendarFile file = read("Title,Notes\nMilk,fresh\nBread,\"rye\nTea,green\nCheese,old" + end);
      assertThat(tasks(file)).extracting(TaskContent::title).containsExactly("Milk");
      assertThat(file.skipped()).containsExactly(new Skipped(3, "Bread", MISMATCHED.formatted(5)));
    }
  }

  @Test
  void aQuoteThatAnotherCellClosesIsToldAndTheLinesAfterItAreImported() {
    CalendarFile file =
        read(
            """
            Title,Notes,Tags
            Milk,"oat
            Bread,"rye, or wheat",shop
            Tea,"green
            or black",home
            "Cheese
            Wine,"red, dry",
            Plums,,
            """);
    assertThat(tasks(file)).extracting(TaskContent::title).containsExactly("Tea", "Plums");
    assertThat(tasks(file).getFirst().notes()).isEqualTo("green\nor black");
    assertThat(file.skipped())
        .containsExactly(
            new Skipped(2, "Milk", MISMATCHED.formatted(3)),
            new Skipped(6, "", MISMATCHED.formatted(7)));
  }

  @Test
  void quotesThatAreClosedAreNeverTakenForOthers() {
    CalendarFile file =
        read(
            "Title,Notes\r\n\"A \"\"good\"\" one\",\"two\r\n\r\nlines\"\r\n\r\n"
                + "6\" nails,\"a\"\"\nb\"\n\"Tea\" ,\"\"");
    assertThat(tasks(file))
        .extracting(TaskContent::title)
        .containsExactly("A \"good\" one", "6\" nails", "Tea");
    assertThat(file.skipped()).isEmpty();
  }

  @Test
  void aDamagedTableIsReadAsFarAsItGoesOrRefused() throws IOException {
    MockFixture.fill(store);
    byte[] whole = exported().getBytes(StandardCharsets.UTF_8);
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(40); i >= 0; i--) {
        int at = random.nextInt(random.nextBoolean() ? 400 : damaged.length);
        damaged[at] = "\",;\t\n'\\x\0".getBytes(StandardCharsets.UTF_8)[random.nextInt(9)];
      }
      String because = "seed " + seed;
      try {
        CalendarFile file = read(damaged, Locale.UK);
        assertThat(file.origins()).as(because).hasSameSizeAs(file.items());
        store.localEdits().rehearseImport(file.items());
      } catch (DaymarkException e) {
        assertThat(e.getMessage()).as(because).contains("no column that names tasks");
      } catch (RuntimeException e) {
        throw new AssertionError(because, e);
      }
    }
  }
}
