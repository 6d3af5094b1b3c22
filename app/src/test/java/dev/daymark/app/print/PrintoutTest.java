package dev.daymark.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.FormatSettings;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.Fonts;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrintoutTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);

  @BeforeEach
  void fill() {
    FxThread.run(Fonts::load);
    MockFixture.fill(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PrintWords words(Locale locale) {
    Messages messages = new Messages(locale);
    Formatting formatting = new Formatting(FormatSettings.of(locale), messages);
    LocalDateTime now = LocalDateTime.ofInstant(MockFixture.NOW, MockFixture.ZONE);
    return new PrintWords(formatting, messages, MockFixture.ZONE, now);
  }

  private List<Page> pages(PrintOrder order, Locale locale) {
    return new Printout(words(locale)).lay(store, order).pages();
  }

  private static PrintOrder order(PrintOrder.What what) {
    return PrintOrder.usual(what, DAY, Locale.UK);
  }

  @Test
  void nothingLeavesThePaperWhateverTheViewPaperAndLanguage() {
    for (Locale locale : List.of(Locale.UK, Locale.GERMANY, Locale.of("ar", "EG"), Locale.US)) {
      for (PrintOrder.What what : PrintOrder.What.values()) {
        for (Paper paper : Paper.values()) {
          for (boolean wide : List.of(true, false)) {
            PrintOrder order = order(what).withPaper(paper).withLandscape(wide);
            assertThat(pages(order, locale)).isNotEmpty().allSatisfy(PrintoutTest::staysInside);
          }
        }
      }
    }
  }

  private static void staysInside(Page page) {
    assertThat(page.marks())
        .allSatisfy(
            mark -> {
              if (mark instanceof Mark.Words words) {
                assertThat(words.x()).as(words.text()).isGreaterThanOrEqualTo(35);
                assertThat(words.x() + words.width())
                    .as(words.text())
                    .isLessThanOrEqualTo(page.width() - 35);
                assertThat(words.y()).isBetween(30.0, page.height() - 30);
              } else if (mark instanceof Mark.Box box) {
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(page.height() - 30);
              }
            });
  }

  @Test
  void everyOpenTaskIsOnTheListWithABox() {
    List<String> printed =
        pages(order(PrintOrder.What.TASKS), Locale.UK).stream()
            .flatMap(page -> page.words().stream())
            .toList();
    assertThat(printed).contains("Submit planning documents", "Invoice run", "Overdue", "Tomorrow");
    assertThat(printed.indexOf("Submit planning documents"))
        .as("a subtask stands below its task")
        .isLessThan(printed.indexOf("Signed cover letter"));
  }

  @Test
  void whatHasNoRoomInAMonthFollowsAsAList() {
    List<Page> pages = pages(order(PrintOrder.What.MONTH), Locale.UK);
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.getFirst().words()).contains("9 more").doesNotContain("Permit office");
    assertThat(pages.subList(1, pages.size()))
        .anySatisfy(page -> assertThat(page.words()).contains("Permit office"));
  }

  @Test
  void titlesOfAWeekCanBeReadWhereEventsOverlap() {
    List<String> words = pages(order(PrintOrder.What.WEEK), Locale.UK).getFirst().words();
    assertThat(words).anySatisfy(line -> assertThat(line).startsWith("Façade mock-up"));
    assertThat(words).anySatisfy(line -> assertThat(line).startsWith("Municipality"));
  }

  @Test
  void whatHasNoRoomAmongTheHoursFollowsAsAList() {
    for (int i = 0; i < 5; i++) {
      ZonedDateTime start = DAY.plusDays(2).atTime(8, 0).atZone(MockFixture.ZONE);
      EventTime time = new EventTime.Timed(start, start.plusHours(1));
      CalendarId calendar = store.calendars().defaultCalendar().id();
      store.localEdits().createEvent(calendar, EventContent.of("E" + i, time));
    }
    List<Page> pages = pages(order(PrintOrder.What.WEEK), Locale.UK);
    assertThat(pages.getFirst().words()).contains("+2");
    for (int i = 0; i < 5; i++) {
      String title = "E" + i;
      assertThat(pages).anySatisfy(page -> assertThat(page.words()).contains(title));
    }
  }

  @Test
  void eachPageHasItsNumber() {
    List<Page> pages = pages(order(PrintOrder.What.AGENDA).withDays(60), Locale.GERMANY);
    assertThat(pages.size()).isGreaterThan(3);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i).words()).contains("Seite " + (i + 1) + " von " + pages.size());
    }
  }

  @Test
  void aDayThatGoesOnIsNamedAgainOnTheNextPage() {
    for (int i = 0; i < 60; i++) {
      String title = "Task " + i;
      store
          .localEdits()
          .createTask(
              store.tasks().defaultList().id(), TaskContent.of(title).withDue(new Due.OnDay(DAY)));
    }
    List<Page> pages = pages(order(PrintOrder.What.AGENDA).withDays(1), Locale.UK);
    assertThat(pages.get(1).words()).contains("18", "Wednesday", "November, continued");
  }

  @Test
  void inArabicTheFirstDayStandsOnTheRight() {
    Page english = pages(order(PrintOrder.What.WEEK), Locale.UK).getFirst();
    Page arabic = pages(order(PrintOrder.What.WEEK), Locale.of("ar", "SA")).getFirst();
    assertThat(x(english, "Elias turns 7")).isGreaterThan(english.width() / 2);
    assertThat(x(arabic, "Elias turns 7")).isLessThan(arabic.width() / 2);
  }

  private static double x(Page page, String text) {
    return page.marks().stream()
        .filter(Mark.Words.class::isInstance)
        .map(Mark.Words.class::cast)
        .filter(words -> words.text().equals(text))
        .mapToDouble(Mark.Words::x)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void textOfAPdfIsText() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Page> pages = pages(order(PrintOrder.What.AGENDA), Locale.UK);
    PdfPages.write(pages, "Agenda", Locale.UK, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages.size());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(new PDFTextStripper().getText(document))
          .contains("Client workshop, Kvarnen 4", "10:45 – 12:15", "Page 1 of");
    }
  }

  @Test
  void whatTheTypefaceLacksIsDrawnInstead() throws Exception {
    Type type = Type.regular(10);
    Page page =
        new Page(
            200,
            100,
            List.of(
                new Mark.Words("Plain", 20, 40, 30, type, Ink.BLACK, false),
                new Mark.Words("موعد 🎂", 20, 60, 40, type, Ink.BLACK, false)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfPages.write(List.of(page), "", Locale.UK, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("Plain");
    }
  }
}
