package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Six weeks of small days. Click a day, drag over days for a range, turn the wheel for another
 * month. One Tab stop: arrows move by day and week, Page Up and Down by month, Home and End to the
 * ends of the week, Enter chooses. The week of the selected day is marked.
 */
public final class MiniMonth extends VBox {
  private static final double WHEEL_STEP = 40;

  private final Formatting formatting;
  private final ObjectProperty<LocalDate> selected;
  private final ObjectProperty<LocalDate> today;
  private final ObjectProperty<YearMonth> month;
  private final BooleanProperty weekNumbers = new SimpleBooleanProperty(this, "weekNumbers", true);
  private final BooleanProperty weekMarked = new SimpleBooleanProperty(this, "weekMarked", true);
  private final ObjectProperty<@Nullable LocalDate> target =
      new SimpleObjectProperty<>(this, "target");
  private final Label title = Labels.text("", "title");
  private final MiniMonthDays days;
  private Consumer<LocalDate> onChoose = date -> {};
  private Consumer<DayRange> onRange = range -> {};
  private final MiniMonthDrag drag =
      new MiniMonthDrag(this::choose, range -> this.onRange.accept(range));
  private double wheel;

  /** Days from first to last, both included. */
  public record DayRange(LocalDate first, LocalDate last) {}

  public MiniMonth(Formatting formatting, Messages messages, LocalDate today) {
    this.formatting = formatting;
    this.selected = new SimpleObjectProperty<>(this, "selected", today);
    this.today = new SimpleObjectProperty<>(this, "today", today);
    this.month = new SimpleObjectProperty<>(this, "month", YearMonth.from(today));
    getStyleClass().add("dm-mini-month");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.DATE_PICKER);
    setAccessibleRoleDescription(messages.text("ui.miniMonth.name"));
    days = new MiniMonthDays(formatting, drag, state());
    getChildren().addAll(header(messages), days);
    listen();
    show();
  }

  private void listen() {
    selected.addListener(
        (property, before, after) -> {
          month.set(YearMonth.from(after));
          show();
          notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    today.addListener((property, before, after) -> show());
    month.addListener((property, before, after) -> show());
    drag.rangeProperty().addListener((property, before, after) -> show());
    weekNumbers.addListener((property, before, after) -> show());
    weekMarked.addListener((property, before, after) -> show());
    target.addListener((property, before, after) -> show());
    focusVisibleProperty().addListener((property, before, after) -> show());
    addEventHandler(ScrollEvent.SCROLL, this::turn);
    addEventHandler(KeyEvent.KEY_PRESSED, this::move);
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

  /** Called when the person drags over several days. */
  public void setOnRange(Consumer<DayRange> action) {
    onRange = action;
  }

  private HBox header(Messages messages) {
    Button previous = turnButton(Feather.CHEVRON_LEFT, messages.text("ui.miniMonth.previous"), -1);
    Button next = turnButton(Feather.CHEVRON_RIGHT, messages.text("ui.miniMonth.next"), 1);
    HBox header = new HBox(title, Labels.spacer(), previous, next);
    header.getStyleClass().add("header");
    return header;
  }

  private Button turnButton(Feather icon, String name, int months) {
    Button button =
        Buttons.icon(
            Icons.small(icon), name, null, () -> month.set(month.get().plusMonths(months)));
    button.getStyleClass().add("dense");
    button.setFocusTraversable(false);
    return button;
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

  private void move(KeyEvent event) {
    LocalDate now = selected.get();
    LocalDate target =
        switch (Directions.meant(event.getCode(), this)) {
          case LEFT -> now.minusDays(1);
          case RIGHT -> now.plusDays(1);
          case UP -> now.minusWeeks(1);
          case DOWN -> now.plusWeeks(1);
          case PAGE_UP -> now.minusMonths(1);
          case PAGE_DOWN -> now.plusMonths(1);
          case HOME -> weekStart(now);
          case END -> weekStart(now).plusDays(6);
          case ENTER, SPACE -> now;
          default -> null;
        };
    if (target != null && !event.isShortcutDown() && !event.isAltDown()) {
      choose(target);
      event.consume();
    }
  }

  private LocalDate weekStart(LocalDate date) {
    int distance =
        date.getDayOfWeek().getValue() - formatting.settings().firstDayOfWeek().getValue();
    return date.minusDays(Math.floorMod(distance, 7));
  }

  private void show() {
    title.setText(formatting.month(month.get()));
    setAccessibleText(formatting.dayLong(selected.get(), today.get()));
    days.show(state());
  }

  private MiniMonthDays.State state() {
    return new MiniMonthDays.State(
        weekStart(month.get().atDay(1)),
        month.get(),
        selected.get(),
        today.get(),
        drag.rangeProperty().get(),
        target.get(),
        weekMarked.get(),
        weekNumbers.get(),
        isFocusVisible());
  }
}
