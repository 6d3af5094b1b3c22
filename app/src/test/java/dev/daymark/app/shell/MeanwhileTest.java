package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.session.TypedEdits;
import dev.daymark.app.session.TypedTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.RemoteTransaction;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The other side changes what the person is about to change. */
final class MeanwhileTest {
  private static final String MEETING = "1:1 with Tove";

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.robot.release(new MouseButton[0]);
    window.close();
  }

  private void fromGoogle(Consumer<RemoteTransaction> change) {
    SyncRun run =
        window
            .store()
            .remoteUpdates()
            .beginRun(window.store().accounts().all().getFirst().id(), "TIMER");
    window
        .store()
        .remoteUpdates()
        .transact(
            run.id(),
            transaction -> {
              change.accept(transaction);
              return true;
            });
    window.settle();
  }

  private void deleteThere(EventId id) {
    fromGoogle(transaction -> transaction.removeGone(id));
  }

  private void changeThere(CalendarEvent event, UnaryOperator<EventContent> change) {
    EventContent content = change.apply(event.content());
    fromGoogle(
        transaction ->
            transaction.apply(
                event.id(),
                content,
                new RemoteVersion(
                    Objects.requireNonNull(transaction.find(event.id()).orElseThrow().remote())
                        .remoteId(),
                    new ETag("\"later\""),
                    false,
                    content,
                    event.details(),
                    null,
                    null,
                    TestSession.NOW,
                    "{}")));
  }

  private Calendar calendarOf(String title) {
    return window.store().calendars().find(window.event(title).calendarId()).orElseThrow();
  }

  /** Others take away what the person may do in a calendar. */
  private void letOnlyRead(Calendar calendar) {
    fromGoogle(
        transaction ->
            transaction.upsertCalendar(
                Objects.requireNonNull(calendar.accountId()),
                new RemoteCalendarEntry(
                    Objects.requireNonNull(calendar.remoteId()),
                    calendar.summary(),
                    "",
                    calendar.zone(),
                    AccessRole.READER,
                    calendar.color(),
                    true,
                    true,
                    false,
                    List.of(),
                    true,
                    false,
                    new ETag("\"later\""))));
  }

  private void open(String title) {
    window.select(title);
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.E);
    assertThat(window.shows(".dm-editor")).isTrue();
  }

  private void type(String field, String text) {
    window.click(field);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(text);
  }

  private void typeInto(String slot, String text) {
    window.click(slot);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(text);
  }

  private List<String> toasts() {
    return window.texts(".dm-toast .text-part");
  }

  private EventTime.Timed time(String title) {
    return (EventTime.Timed) window.event(title).content().time();
  }

  @Test
  void whatWasTypedInTheEditorIsKeptThoughTheEventWasDeleted() {
    open("Dentist");
    type("#editor-title", "Optician");
    type("#editor-place", "Storgatan 1");
    deleteThere(window.event("Dentist").id());
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.event("Optician").content().location()).isEqualTo("Storgatan 1");
    assertThat(toasts())
        .containsExactly(
            "“Optician” was deleted meanwhile. What you typed is kept as a new event.");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.occurrences("Optician")).isEmpty();
  }

  @Test
  void whatIsTypedInPlaceIsTypedToTheEndThoughTheEventWasDeleted() {
    EventId id = window.event("Dentist").id();
    window.select("Dentist");
    typeInto("#event-title", "Opti");
    deleteThere(id);
    window.write("cian");
    window.press(KeyCode.ENTER);
    EventId kept = window.event("Optician").id();
    assertThat(kept).isNotEqualTo(id);
    assertThat(window.texts("#event-title .label")).containsExactly("Optician");
    assertThat(toasts()).singleElement().asString().contains("kept as a new event");
  }

  @Test
  void whatWasTypedInTheEditorIsKeptThoughItsCalendarCanOnlyBeRead() {
    open("Sectional rehearsal");
    type("#editor-title", "Concert");
    type("#editor-place", "Storgatan 1");
    letOnlyRead(calendarOf("Sectional rehearsal"));
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    CalendarEvent kept = window.event("Concert");
    assertThat(kept.content().location()).isEqualTo("Storgatan 1");
    assertThat(kept.calendarId()).isEqualTo(window.store().calendars().defaultCalendar().id());
    assertThat(toasts())
        .containsExactly(
            "“Choir” can only be read now. What you typed is kept as “Concert” in “Norr Studio”.");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.occurrences("Concert")).isEmpty();
    assertThat(window.occurrences("Sectional rehearsal")).isNotEmpty();
  }

  @Test
  void whatIsTypedInPlaceIsKeptThoughItsCalendarCanOnlyBeRead() {
    window.select("Sectional rehearsal");
    typeInto("#event-title", "Con");
    letOnlyRead(calendarOf("Sectional rehearsal"));
    window.write("cert");
    window.press(KeyCode.ENTER);
    assertThat(window.occurrences("Concert")).hasSize(1);
    assertThat(window.texts("#event-title .label")).containsExactly("Concert");
    assertThat(toasts()).singleElement().asString().contains("can only be read now");
  }

  @Test
  void whatOthersMadeOfATitleThatIsTypedIsSaidToBeReplacedAndCanBeBroughtBack() {
    CalendarEvent event = window.event("Dentist");
    window.select("Dentist");
    typeInto("#event-title", "Opti");
    changeThere(event, content -> content.withSummary("Doctor").withLocation("Main St 1"));
    window.write("cian");
    window.press(KeyCode.ENTER);
    assertThat(window.event("Optician").content().location()).isEqualTo("Main St 1");
    assertThat(toasts())
        .containsExactly(
            "Title of “Dentist” changed. Others had changed the same meanwhile; Undo brings that"
                + " back.");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.occurrences("Doctor")).hasSize(1);
  }

  @Test
  void notesThatOthersChangedElsewhereMeanwhileHaveBoth() {
    CalendarEvent before = window.event("Dentist");
    changeThere(before, content -> content.withDescription("Ring\n\nBring card"));
    open("Dentist");
    type("#editor-notes", "Ring at 8\n\nBring card");
    changeThere(
        window.event("Dentist"), content -> content.withDescription("Ring\n\nBring card and form"));
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.event("Dentist").content().description())
        .isEqualTo("Ring at 8\n\nBring card and form");
    assertThat(toasts()).singleElement().asString().doesNotContain("Others");
  }

  @Test
  void aLineIsKeptThoughTheCalendarItIsMeantForCanOnlyBeReadBeforeItIsStored() {
    Calendar meant = calendarOf("Sectional rehearsal");
    letOnlyRead(meant);
    TypedEdits.Typed made =
        new TypedEdits(window.store().calendars())
            .create(window.store().localEdits(), meant, window.event("Dentist").content())
            .item();
    assertThat(made.event().calendarId())
        .isEqualTo(window.store().calendars().defaultCalendar().id());
    assertThat(TypedEdits.words(new Messages(Locale.UK), made, event -> ""))
        .contains("“Choir” can only be read now", "in “Norr Studio”");
  }

  @Test
  void aTaskIsKeptThoughTheListItIsMeantForIsDeletedBeforeItIsStored() {
    TaskList meant = window.store().localEdits().createTaskList("Garden", "#795548").item();
    window.store().localEdits().deleteTaskList(meant.id());
    TypedTasks.Typed made =
        new TypedTasks(window.store().tasks())
            .create(window.store().localEdits(), meant, TaskContent.of("Dig"))
            .item();
    assertThat(made.elsewhere()).isTrue();
    assertThat(window.store().tasks().find(made.task().id()).orElseThrow().listId())
        .isEqualTo(window.store().tasks().defaultList().id());
  }

  @Test
  void aDraftIsNamedToTheEndThoughNothingCanBeAddedToItsCalendar() {
    Point2D sunday =
        window.read(
            scene -> {
              Node view = scene.lookup(".dm-week-view");
              Bounds bounds = view.getLayoutBounds();
              return view.localToScreen(bounds.getMaxX() - 60, bounds.getCenterY());
            });
    window.drag(sunday, sunday.add(0, 50));
    window.write("Con");
    letOnlyRead(window.store().calendars().defaultCalendar());
    window.write("cert");
    window.press(KeyCode.ENTER);
    CalendarEvent made = window.event("Concert");
    assertThat(window.store().calendars().find(made.calendarId()).orElseThrow().isWritable())
        .isTrue();
  }

  @Test
  void whatWasTypedForOneOfASeriesIsKeptThoughTheSeriesWasDeletedBeforeTheAnswer() {
    EventId series = window.event("Stand-up").id();
    ItemKey third = ItemKey.of(window.occurrences("Stand-up").get(2));
    window.act(open -> open.select(third));
    typeInto("#event-title", "Check-in");
    window.press(KeyCode.ENTER);
    deleteThere(series);
    window.press(KeyCode.DIGIT1);
    assertThat(window.occurrences("Check-in")).hasSize(1);
    assertThat(window.event("Check-in").isSeries()).isFalse();
  }

  @Test
  void anAnswerThatArrivesWhileGuestsAreEditedIsNotTakenBack() {
    CalendarEvent meeting = window.event(MEETING);
    open(MEETING);
    type("#editor-guest", "ana@example.com");
    window.press(KeyCode.ENTER);
    changeThere(
        meeting,
        content ->
            content.withAttendees(
                content.attendees().stream()
                    .map(it -> it.self() ? it : it.withResponse(ResponseStatus.DECLINED))
                    .toList()));
    window.click("#editor-save");
    assertThat(window.event(MEETING).content().attendees())
        .filteredOn(guest -> !guest.self())
        .extracting(Attendee::responseStatus)
        .containsExactly(ResponseStatus.DECLINED, ResponseStatus.NEEDS_ACTION);
  }

  private void hold(String title) {
    Point2D from = window.block(title);
    window.robot.moveTo(from);
    window.robot.press(MouseButton.PRIMARY);
    window.robot.moveTo(from.add(0, 40)).moveTo(from.add(0, 96));
    window.settle();
  }

  private void letGo() {
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
  }

  @Test
  void whatWasDeletedWhileItWasDraggedIsSaidToBeGone() {
    EventId id = window.event("Dentist").id();
    hold("Dentist");
    deleteThere(id);
    letGo();
    assertThat(window.occurrences("Dentist")).isEmpty();
    assertThat(toasts())
        .containsExactly("This event was deleted meanwhile and cannot be changed any more.");
  }

  @Test
  void whatChangedWhileItWasDraggedKeepsThat() {
    CalendarEvent event = window.event("Dentist");
    hold("Dentist");
    changeThere(event, content -> content.withSummary("Doctor"));
    letGo();
    assertThat(time("Doctor").start().toLocalTime()).isEqualTo("10:00");
    assertThat(toasts()).singleElement().asString().startsWith("“Doctor” moved to");
  }

  @Test
  void otherKeysAndButtonsDoNothingWhileSomethingIsDragged() {
    hold("Dentist");
    window.press(KeyCode.M);
    window.press(KeyCode.E);
    window.press(KeyCode.DELETE);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.robot.press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);
    window.settle();
    assertThat(window.shows(".dm-month-view")).isFalse();
    assertThat(window.shows(".dm-editor")).isFalse();
    assertThat(window.shows(".dm-palette")).isFalse();
    assertThat(window.shows(".context-menu")).isFalse();
    letGo();
    assertThat(window.occurrences("Dentist")).hasSize(1);
    assertThat(time("Dentist").start().toLocalTime()).isEqualTo("10:00");
  }
}
