package dev.daymark.app.calendar;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.inspector.InspectorView;
import dev.daymark.app.inspector.InspectorViewModel;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.FxStalls;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.Robots;
import dev.daymark.app.ui.UiThread;
import dev.daymark.app.ui.Unpainted;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.LocalStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** A window with the calendar and the inspector, and a robot that uses it as a person does. */
public final class CalendarWindow implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  public final FxRobot robot = Robots.quick();
  public final RecordedUndo undo = new RecordedUndo();
  public final List<URI> addresses = new CopyOnWriteArrayList<>();
  private final LocalStore store;
  private final Instant now;
  private final ZoneId zone;
  private final VirtualThreadTasks background = new VirtualThreadTasks();
  private final Stage stage;
  private final Session session;
  private final CalendarViewModel model;
  private final CalendarView calendar;
  private final RailView rail;
  private final InspectorView inspector;

  private record Parts(
      Stage stage,
      Session session,
      CalendarViewModel model,
      CalendarView calendar,
      RailView rail,
      InspectorView inspector) {}

  /**
   * How the window looks.
   *
   * @param rail whether the tasks to schedule stand beside the days
   */
  public record Dress(ColorScheme scheme, Locale locale, double textScale, boolean rail) {
    /** As most people see it. */
    public static final Dress USUAL = new Dress(ColorScheme.LIGHT, Locale.UK, 1, false);
  }

  public CalendarWindow(LocalStore store, Instant now, ZoneId zone) {
    this(store, now, zone, Dress.USUAL);
  }

  public CalendarWindow(LocalStore store, Instant now, ZoneId zone, Dress dress) {
    this.store = store;
    this.now = now;
    this.zone = zone;
    Parts parts = fx(() -> build(store, now, dress));
    this.stage = parts.stage();
    this.session = parts.session();
    this.model = parts.model();
    this.calendar = parts.calendar();
    this.rail = parts.rail();
    this.inspector = parts.inspector();
    waitUntil(() -> !model.contentProperty().get().items().isEmpty());
    settle();
  }

  private Parts build(LocalStore store, Instant now, Dress dress) {
    EventColours colours = new EventColours();
    ThemeController theme =
        new ThemeController(new SimpleObjectProperty<>(dress.scheme()), colours);
    theme.textScaleProperty().set(dress.textScale());
    theme.addStylesheet(WeekView.class, "calendar.css");
    theme.addStylesheet(InspectorView.class, "inspector.css");
    Session opened =
        Session.open(
            store,
            background,
            Formatting.of(dress.locale()),
            new Messages(dress.locale()),
            zone,
            new SimpleObjectProperty<>(now),
            undo,
            addresses::add);
    CalendarViewModel days = new CalendarViewModel(opened);
    DropZones zones = new DropZones();
    CalendarView view = new CalendarView(days, colours, zones);
    RailView tasks = new RailView(new RailViewModel(days), colours, zones);
    tasks.setMinWidth(320);
    tasks.setMaxWidth(320);
    InspectorView panel = new InspectorView(new InspectorViewModel(opened), colours);
    panel.setMinWidth(320);
    panel.setMaxWidth(320);
    view.setOnOpen(panel::edit);
    HBox.setHgrow(view, Priority.ALWAYS);
    HBox root = new HBox(view, dress.rail() ? tasks : panel);
    boolean mirrored = List.of("ar", "he", "fa").contains(dress.locale().getLanguage());
    root.setNodeOrientation(
        mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    Scene scene = new Scene(root, 1208, 824);
    theme.install(scene);
    Stage window = new Stage();
    window.setScene(scene);
    Unpainted.show(window);
    view.requestFocus();
    FxStalls.forgive();
    return new Parts(window, opened, days, view, tasks, panel);
  }

  public CalendarViewModel model() {
    return model;
  }

  public Session session() {
    return session;
  }

  public CalendarView calendar() {
    return calendar;
  }

  public WeekView week() {
    return calendar.week();
  }

  public MonthView month() {
    return calendar.month();
  }

  public AgendaView agenda() {
    return calendar.agenda();
  }

  public RailView rail() {
    return rail;
  }

  public void show(Consumer<CalendarViewModel> way) {
    FxThread.run(() -> way.accept(model));
    waitUntil(
        () -> model.contentProperty().get().days().equals(model.navigation().daysProperty().get()));
    settle();
  }

  /** The middle of a day of the month, below its items. */
  public Point2D dayOfMonth(LocalDate day) {
    return fx(
        () -> {
          int index = model.contentProperty().get().days().column(day);
          var cells = month().geometry();
          double x = cells.x(index % 7) + cells.columnWidth() / 2;
          double y = cells.y(index / 7) + cells.rowHeight() - 8;
          return month().localToScreen(x, y + month().headerHeight());
        });
  }

  public InspectorView inspector() {
    return inspector;
  }

  /** Runs on the FX thread, at once if this is it. */
  public static <T> T fx(Callable<T> code) {
    return UiThread.isCurrent() ? direct(code) : FxThread.call(code);
  }

  private static <T> T direct(Callable<T> code) {
    try {
      return code.call();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /** Waits for something to become true on the FX thread. */
  public static void waitUntil(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!fx(condition::getAsBoolean)) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new AssertionError("Waited in vain");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** Waits until what is queued has been done and drawn. */
  public void settle() {
    for (int pulse = 0; pulse < 3; pulse++) {
      FxThread.run(() -> calendar.getScene().getRoot().layout());
    }
    waitUntil(
        () -> {
          calendar.getScene().getRoot().layout();
          return calendar.isDrawn();
        });
  }

  /** The item with a title, as it is shown. */
  public CalendarItem item(String title) {
    return fx(
        () ->
            model.contentProperty().get().items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not shown")));
  }

  public boolean shows(String title) {
    return fx(
        () ->
            model.contentProperty().get().items().stream()
                .anyMatch(item -> item.title().equals(title)));
  }

  private CalendarScreen shown() {
    return switch (model.contentProperty().get().days().kind()) {
      case GRID -> calendar.week();
      case MONTH -> calendar.month();
      case AGENDA -> calendar.agenda();
    };
  }

  /** When the events with a title are, as the store has it: within a month of now, in order. */
  public List<EventTime> stored(String title) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return store.events().occurrences(today.minusDays(30), today.plusDays(30), zone).stream()
        .filter(occurrence -> occurrence.event().content().summary().equals(title))
        .map(Occurrence::time)
        .toList();
  }

  /** Some time on a day in the zone of the mock-ups, as the store has it. */
  public static EventTime clock(LocalDate day, String start, int minutes) {
    return ItemTimes.toEventTime(
        ItemTime.Clock.of(
            day, LocalTime.parse(start), Duration.ofMinutes(minutes), MockFixture.ZONE));
  }

  /** Presses the mouse in one place, moves it over another to a third, and lets go there. */
  public void drag(Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to)).moveTo(to);
    robot.release(MouseButton.PRIMARY);
  }

  /** Presses keys as a person does: all of them down, in order, then up again. */
  public void press(KeyCode... keys) {
    robot.press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.release(keys[i]);
    }
  }

  /** The middle of an item's block on the screen. */
  public Point2D middleOf(CalendarItem item) {
    return onScreen(item, 0.5, 0.5);
  }

  /** A place in an item's block, from 0 to 1 in both directions. */
  public Point2D onScreen(CalendarItem item, double x, double y) {
    return fx(
        () -> {
          Node node = shown().nodeOf(item.key()).orElseThrow();
          var bounds = node.getLayoutBounds();
          return node.localToScreen(bounds.getWidth() * x, bounds.getHeight() * y);
        });
  }

  /** The middle of a day's column at a time. */
  public Point2D at(LocalDate day, String time) {
    return fx(
        () -> {
          VisibleDays days = model.contentProperty().get().days();
          double x = week().columns().x(days.column(day)) + week().columns().columnWidth() / 2;
          double y = week().hours().getLayoutY() + week().hours().y(LocalTime.parse(time));
          return week().localToScreen(x, y);
        });
  }

  /** A place in the all-day lane over a day. */
  public Point2D inLane(LocalDate day) {
    Point2D below = at(day, "12:00");
    double bottom = fx(() -> week().localToScreen(0, week().hours().getLayoutY()).getY());
    return new Point2D(below.getX(), bottom - 6);
  }

  public <T extends Node> T find(String id, Class<T> type) {
    return fx(() -> type.cast(Objects.requireNonNull(calendar.getScene().lookup("#" + id), id)));
  }

  public boolean has(String id) {
    return fx(() -> calendar.getScene().lookup("#" + id) != null);
  }

  @Override
  public void close() {
    FxThread.run(
        () -> {
          calendar.close();
          rail.close();
          inspector.close();
          model.close();
          stage.close();
          stage.setScene(null);
        });
    background.close();
  }
}
