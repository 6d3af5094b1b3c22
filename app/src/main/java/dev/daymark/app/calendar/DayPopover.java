package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.command.Command;
import dev.daymark.app.command.Scope;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everything on one day, floating over its cell. Choosing a row selects the item. */
final class DayPopover extends VBox {
  private static final double WIDTH = 260;
  private static final double GAP = 4;
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final CalendarScreen screen;
  private final CalendarViewModel model;
  private final EventColours colours;
  private final CalendarWords words;
  private final List<Row> rows = new ArrayList<>();
  private @Nullable LocalDate day;
  private int here;

  DayPopover(CalendarScreen screen, CalendarViewModel model, EventColours colours) {
    this.screen = screen;
    this.model = model;
    this.colours = colours;
    this.words = new CalendarWords(model.session());
    getStyleClass().addAll("dm-surface", "dm-day-popover");
    setManaged(false);
    setVisible(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(KeyEvent.KEY_TYPED, this::command);
    addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    focusWithinProperty()
        .addListener(
            (property, before, within) -> {
              if (!within && isVisible()) {
                hide();
              }
            });
  }

  /** The day it shows; empty while it is closed. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  /**
   * Opens over a place of the view.
   *
   * @param cell the day's cell or column in the view's coordinates
   */
  void open(LocalDate of, List<CalendarItem> items, Bounds cell) {
    day = of;
    Session session = model.session();
    rows.clear();
    items.forEach(item -> rows.add(new Row(item)));
    VBox list = new VBox();
    list.getChildren().addAll(rows);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("rows");
    getChildren().setAll(header(of, session), scroll);
    setAccessibleText(session.formatting().dayLong(of, session.today()));
    setVisible(true);
    select(selectedRow());
    applyCss();
    Region view = screen.region();
    double width = Math.max(WIDTH, minWidth(-1));
    double height = Math.min(prefHeight(width), view.getHeight() - 2 * GAP);
    double x = cell.getMinX();
    double y = cell.getMinY() - GAP * 4;
    resizeRelocate(
        Math.clamp(x, GAP, Math.max(GAP, view.getWidth() - width - GAP)),
        Math.clamp(y, GAP, Math.max(GAP, view.getHeight() - height - GAP)),
        width,
        height);
    layout();
    requestFocus();
    Motion.of(this).appear(this);
  }

  private int selectedRow() {
    for (int i = 0; i < rows.size(); i++) {
      if (model.session().selection().selected().equals(Optional.of(rows.get(i).item.key()))) {
        return i;
      }
    }
    return 0;
  }

  private HBox header(LocalDate of, Session session) {
    Label title = Labels.text(session.formatting().dayNumbered(of), "day-title");
    Label relative =
        Labels.text(session.formatting().relativeName(of, session.today()).orElse(""), "relative");
    Node add =
        Buttons.keyed(
            Feather.PLUS,
            words.text("calendar.newEvent"),
            model.session().keys().shownCaps(Command.NEW_EVENT),
            () -> create(ItemTime.Days.on(of)));
    Node close = Buttons.icon(Feather.X, words.text("ui.button.close"), "Esc", this::close);
    add.setFocusTraversable(false);
    close.setFocusTraversable(false);
    HBox header = new HBox(title, relative, Labels.spacer(), add, close);
    header.getStyleClass().add("header");
    return header;
  }

  private void create(ItemTime time) {
    close();
    model.create(time);
  }

  /** Closes it and gives the focus back to the view. */
  void close() {
    if (isVisible()) {
      hide();
      screen.region().requestFocus();
    }
  }

  /** Closes it if its day is not shown any more. */
  void keepIf(Predicate<LocalDate> shown) {
    if (day().isPresent() && day().filter(shown).isEmpty()) {
      close();
    }
  }

  private void hide() {
    Motion.of(this).vanish(this);
    setVisible(false);
    day = null;
    screen.region().requestLayout();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> close();
      case UP -> select(here - 1);
      case DOWN -> select(here + 1);
      case HOME -> select(0);
      case END -> select(rows.size() - 1);
      case ENTER -> choose(event.isShortcutDown());
      default -> {
        command(event);
        return;
      }
    }
    event.consume();
  }

  /** A new event begins on the day that is shown. */
  private void command(KeyEvent event) {
    boolean creates =
        model.session().keys().meaning(event, Scope.EVERYWHERE).contains(Command.NEW_EVENT);
    if (creates && isVisible()) {
      day().ifPresent(of -> create(ItemTime.Days.on(of)));
      event.consume();
    }
  }

  private void choose(boolean edit) {
    if (here < rows.size()) {
      CalendarItem item = rows.get(here).item;
      hide();
      screen.choose(item);
      if (edit) {
        screen.open();
      }
    }
  }

  private void select(int wanted) {
    here = Math.clamp(wanted, 0, Math.max(0, rows.size() - 1));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(HERE, i == here);
    }
  }

  /** A line of the list. */
  private final class Row extends HBox {
    private final CalendarItem item;

    Row(CalendarItem item) {
      this.item = item;
      getStyleClass().add("row");
      colours.apply(getStyleClass(), item.colour());
      StackPane mark = new StackPane(mark());
      mark.getStyleClass().add("mark");
      getChildren().add(mark);
      String start = words.lineStart(item);
      if (!start.isEmpty()) {
        Label time = Labels.text(start, "time");
        time.setMinWidth(USE_PREF_SIZE);
        getChildren().add(time);
      }
      getChildren().add(Labels.text(words.name(item), "name"));
      Set<BlockLook> looks = BlockLook.of(item, model.session().now());
      looks.forEach(look -> pseudoClassStateChanged(look.pseudoClass(), true));
      setAccessibleRole(AccessibleRole.LIST_ITEM);
      setAccessibleText(words.listed(item));
      setOnMouseEntered(event -> select(rows.indexOf(this)));
      setOnMouseClicked(event -> choose(event.getClickCount() == 2));
    }

    private Node mark() {
      if (item instanceof TaskItem task) {
        StatusGlyph ring = new StatusGlyph(14);
        ring.setAccessibleText(task.title());
        ring.statusProperty().set(task.status());
        ring.beCheckBox(() -> model.toggle(task));
        return ring;
      }
      Region bar = new Region();
      bar.getStyleClass().add("bar");
      if (!(item instanceof EventItem)) {
        bar.getStyleClass().add("draft");
      }
      return bar;
    }
  }
}
