package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.theme.EventColours;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The tasks without a time, beside the days: drag one into the grid, or press B, and it has a time
 * block. A block that is dragged here loses its time.
 */
public final class RailView extends VBox implements AutoCloseable {
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final RailViewModel model;
  private final Session session;
  private final ListView<RailLine> list = new ListView<>();
  private final TaskDrag drag;
  private Runnable onClose = () -> {};

  /**
   * @param colours the classes of the colours in use
   * @param zones where a task can be dropped; the rail adds itself
   */
  public RailView(RailViewModel model, EventColours colours, DropZones zones) {
    this.model = model;
    this.session = model.calendar().session();
    this.drag = new TaskDrag(this, zones, colours, session, this::clicked);
    getStyleClass().addAll("dm-to-schedule", "dm-inspector");
    list.getStyleClass().add("rail-list");
    list.setItems(model.lines());
    list.setCellFactory(view -> cell(colours));
    list.setAccessibleText(session.messages().text("calendar.rail.name"));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(list, Priority.ALWAYS);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(session.messages().text("calendar.rail.name"));
    getChildren().addAll(header(), list, footer());
    zones.add(new Zone());
  }

  private Node header() {
    Label title = Labels.text(session.messages().text("calendar.rail.name"), "dm-semibold");
    Label count = Labels.text("", "rail-count");
    count.textProperty().bind(model.countProperty().asString());
    Node close =
        Buttons.keyed(
            Feather.X,
            session.messages().text("ui.button.close"),
            session.keys().shownCaps(Command.RAIL),
            () -> onClose.run());
    HBox header = new HBox(title, count, Labels.spacer(), new RailOrder(model).button(), close);
    header.getStyleClass().addAll("inspector-header", "rail-top");
    return header;
  }

  private Node footer() {
    Label hint =
        Labels.text(session.messages().text("calendar.rail.hint"), "dm-caption", "dm-subtle");
    HBox footer = new HBox(hint, KeyCaps.of(session.keys().shownCaps(Command.BLOCK)));
    footer.getStyleClass().addAll("inspector-footer", "rail-footer");
    return footer;
  }

  private RailCell cell(EventColours colours) {
    RailCell cell = new RailCell(session, colours);
    cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(cell, event));
    return cell;
  }

  private void pressed(RailCell cell, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && cell.getItem() instanceof RailLine.Entry to) {
      list.requestFocus();
      drag.pressed(to, cell, event);
    }
  }

  private void clicked(RailLine.Entry entry, MouseEvent event) {
    if (StatusGlyph.isUnder(ring(entry), event)) {
      model.calendar().toggle(entry.item());
    } else {
      model.calendar().select(entry.item());
    }
  }

  private @Nullable StatusGlyph ring(RailLine.Entry entry) {
    return list.lookupAll(".rail-cell").stream()
        .filter(RailCell.class::isInstance)
        .map(RailCell.class::cast)
        .filter(cell -> entry.equals(cell.getItem()))
        .map(RailCell::ring)
        .findFirst()
        .orElse(null);
  }

  private Optional<TaskItem> chosen() {
    return list.getSelectionModel().getSelectedItem() instanceof RailLine.Entry entry
        ? Optional.of(entry.item())
        : Optional.empty();
  }

  private void key(KeyEvent event) {
    Optional<TaskItem> task = chosen();
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ESCAPE -> {
        if (!drag.cancel()) {
          onClose.run();
        }
      }
      case B -> task.ifPresent(model.calendar()::blockTime);
      case SPACE -> task.ifPresent(model.calendar()::toggle);
      case ENTER -> task.ifPresent(model.calendar()::select);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Runs when the person closes the rail. */
  public void setOnClose(Runnable action) {
    onClose = action;
  }

  /** Gives the focus to the tasks. */
  @Override
  public void requestFocus() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && list.getItems().size() > 1) {
      list.getSelectionModel().select(1);
    }
  }

  /** Takes time blocks back. */
  private final class Zone implements DropZone {
    @Override
    public Node node() {
      return RailView.this;
    }

    @Override
    public boolean takes(CalendarItem item) {
      return item instanceof TaskItem task && task.block();
    }

    @Override
    public void over(CalendarItem item, double sceneX, double sceneY, boolean fine) {
      pseudoClassStateChanged(TARGET, true);
    }

    @Override
    public void leave() {
      pseudoClassStateChanged(TARGET, false);
    }

    @Override
    public void drop(CalendarItem item) {
      leave();
      if (item instanceof TaskItem task) {
        model.calendar().unplan(task);
      }
    }

    @Override
    public String words() {
      return session.messages().text("calendar.rail.unplan");
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
