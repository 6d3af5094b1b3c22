package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Six weeks of small days. Click a day, drag over days for a range, click twice for the day alone,
 * turn the wheel for another month. One Tab stop: arrows move the keyboard's ring by day and week,
 * Page Up and Down by month, Home and End to the ends of the week, and with Shift they take a
 * range; Enter chooses the day or the range, Escape goes back to the selected day, whose week is
 * marked.
 */
public final class MiniMonth extends VBox {
  private static final double WHEEL_STEP = 40;

  private final Formatting formatting;
  private final Messages messages;
  private final MiniMonthKeys keys;
  private final ObjectProperty<LocalDate> selected;
  private final ObjectProperty<LocalDate> cursor;
  private final ObjectProperty<LocalDate> today;
  private final ObjectProperty<YearMonth> month;
  private final BooleanProperty weekNumbers = new SimpleBooleanProperty(this, "weekNumbers", true);
  private final BooleanProperty weekMarked = new SimpleBooleanProperty(this, "weekMarked", true);
  private final ObjectProperty<@Nullable LocalDate> target =
      new SimpleObjectProperty<>(this, "target");
  private final MiniMonthHeader header;
  private final MiniMonthDays days;
  private Consumer<LocalDate> onChoose = date -> {};
  private Consumer<DayRange> onRange = range -> {};
  private Consumer<LocalDate> onOpen = date -> {};
  private final MiniMonthDrag drag =
      new MiniMonthDrag(this::choose, range -> this.onRange.accept(range));
  private double wheel;

  /** Days from first to last, both included. */
  public record DayRange(LocalDate first, LocalDate last) {
    /** How many days there are. */
    public int count() {
      return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }
  }

  public MiniMonth(Formatting formatting, Messages messages, LocalDate today) {
    this.formatting = formatting;
    this.messages = messages;
    this.keys = new MiniMonthKeys(formatting.settings().firstDayOfWeek());
    this.cursor = new SimpleObjectProperty<>(this, "cursor", today);
    this.selected = new SimpleObjectProperty<>(this, "selected", today);
    this.today = new SimpleObjectProperty<>(this, "today", today);
    this.month = new SimpleObjectProperty<>(this, "month", YearMonth.from(today));
    getStyleClass().add("dm-mini-month");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.DATE_PICKER);
    setAccessibleRoleDescription(messages.text("ui.miniMonth.name"));
    days = new MiniMonthDays(formatting, drag, state());
    header = new MiniMonthHeader(messages, months -> month.set(month.get().plusMonths(months)));
    getChildren().addAll(header, days);
    listen();
    show();
  }

  private void listen() {
    selected.addListener(
        (property, before, after) -> {
          cursor.set(after);
          month.set(YearMonth.from(after));
          show();
        });
    cursor.addListener((property, before, after) -> moved());
    today.addListener((property, before, after) -> show());
    month.addListener((property, before, after) -> turned());
    drag.rangeProperty().addListener((property, before, after) -> show());
    weekNumbers.addListener((property, before, after) -> show());
    weekMarked.addListener((property, before, after) -> show());
    target.addListener((property, before, after) -> show());
    focusVisibleProperty().addListener((property, before, after) -> showFocus());
    addEventHandler(ScrollEvent.SCROLL, this::turn);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    days.setOnDragDetected(
        event -> {
          requestFocus();
          days.startFullDrag();
        });
    days.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            onOpen.accept(selected.get());
          }
        });
  }

  /** The day with the ring. Setting it shows its month and does not call {@link #setOnChoose}. */
  public ObjectProperty<LocalDate> selectedProperty() {
    return selected;
  }

  /** The day with the disc. */
  public ObjectProperty<LocalDate> todayProperty() {
    return today;
  }

  /** The month on show, which may be another than that of the selected day. */
  public ObjectProperty<YearMonth> monthProperty() {
    return month;
  }

  public BooleanProperty weekNumbersProperty() {
    return weekNumbers;
  }

  /** Whether the week of the selected day is filled, and not only the day has its ring. */
  public BooleanProperty weekMarkedProperty() {
    return weekMarked;
  }

  /** The day that something is dragged over; null for none. */
  public ObjectProperty<@Nullable LocalDate> targetProperty() {
    return target;
  }

  /** The day under a point of the scene; empty between and beside the days. */
  public Optional<LocalDate> dayAt(double sceneX, double sceneY) {
    return days.dayAt(sceneX, sceneY);
  }

  /** Called when the person chooses a day. */
  public void setOnChoose(Consumer<LocalDate> action) {
    onChoose = action;
  }

  /** Called when the person wants to see a day alone. */
  public void setOnOpen(Consumer<LocalDate> action) {
    onOpen = action;
  }

  /** The day that a menu is about: the one under the pointer, else the keyboard's. */
  public LocalDate dayOf(ContextMenuEvent event) {
    return event.isKeyboardTrigger()
        ? cursor.get()
        : dayAt(event.getSceneX(), event.getSceneY()).orElse(cursor.get());
  }

  /** Called when the person drags over several days. */
  public void setOnRange(Consumer<DayRange> action) {
    onRange = action;
  }

  private void choose(LocalDate date) {
    requestFocus();
    selected.set(date);
    onChoose.accept(date);
  }

  private void turn(ScrollEvent event) {
    wheel += event.getDeltaY();
    int steps = (int) (wheel / WHEEL_STEP);
    if (steps != 0) {
      wheel -= steps * WHEEL_STEP;
      month.set(month.get().minusMonths(steps));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode meant = Directions.meant(event.getCode(), this);
    Optional<LocalDate> target = keys.from(cursor.get(), meant);
    if (target.isPresent()) {
      go(target.get(), event.isShiftDown());
    } else if (meant == KeyCode.ENTER || meant == KeyCode.SPACE) {
      take();
    } else if (meant == KeyCode.ESCAPE && drag.cancel()) {
      cursor.set(selected.get());
    } else if (meant == KeyCode.ESCAPE && !cursor.get().equals(selected.get())) {
      cursor.set(selected.get());
    } else {
      return;
    }
    event.consume();
  }

  private void go(LocalDate to, boolean takingDays) {
    if (takingDays) {
      drag.extend(cursor.get(), to);
    } else {
      boolean _ = drag.cancel();
    }
    cursor.set(to);
  }

  private void take() {
    if (drag.rangeProperty().get() == null) {
      choose(cursor.get());
    } else {
      drag.release();
    }
  }

  /** The keyboard begins where it can be seen. */
  private void showFocus() {
    if (isFocusVisible() && !days.shows(cursor.get())) {
      cursor.set(month.get().atDay(1));
    }
    show();
  }

  /** The month was turned; the keyboard goes along. */
  private void turned() {
    YearMonth shown = month.get();
    if (isFocusVisible() && !YearMonth.from(cursor.get()).equals(shown)) {
      int day = Math.min(cursor.get().getDayOfMonth(), shown.lengthOfMonth());
      cursor.set(shown.atDay(day));
    }
    show();
  }

  private void moved() {
    month.set(YearMonth.from(cursor.get()));
    show();
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    notifyAccessibleAttributeChanged(AccessibleAttribute.DATE);
  }

  /** The day that the keyboard is on. */
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.DATE
        ? cursor.get()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private void show() {
    DayRange range = drag.rangeProperty().get();
    if (range == null) {
      header.setTitle(formatting.month(month.get()));
    } else {
      header.setTaken(words(range));
    }
    LocalDate at = cursor.get();
    String day =
        messages.text(
            "ui.miniMonth.day",
            formatting.dayLong(at, today.get()),
            at.equals(today.get()) ? 1 : 0,
            at.equals(selected.get()) ? 1 : 0);
    setAccessibleText(range == null ? day : messages.text("ui.miniMonth.taken", day, words(range)));
    days.show(state());
  }

  private String words(DayRange range) {
    return messages.text(
        "ui.miniMonth.range", formatting.periodShort(range.first(), range.last()), range.count());
  }

  private MiniMonthDays.State state() {
    return new MiniMonthDays.State(
        keys.weekStart(month.get().atDay(1)),
        month.get(),
        selected.get(),
        today.get(),
        drag.rangeProperty().get(),
        target.get(),
        weekMarked.get(),
        weekNumbers.get(),
        isFocusVisible() ? cursor.get() : null);
  }
}
