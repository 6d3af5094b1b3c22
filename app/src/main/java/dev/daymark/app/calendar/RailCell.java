package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.app.session.TaskSpeech;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Grip;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.theme.EventColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line of the rail: a heading, or a task that can be dragged. */
final class RailCell extends ListCell<RailLine> {
  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

  private final Session session;
  private final EventColours colours;
  private final Label group = Labels.text("", "group");
  private final Label count = Labels.text("", "count");
  private final HBox header = new HBox(group, Labels.spacer(), count);
  private final StatusGlyph ring = new StatusGlyph(16);
  private final Label name = Labels.text("", "name");
  private final HBox title = new HBox();
  private final Label due = Labels.text("", "due");
  private final Label rest = Labels.text("", "rest");
  private final HBox row;

  RailCell(Session session, EventColours colours) {
    this.session = session;
    this.colours = colours;
    header.getStyleClass().add("rail-header");
    title.getStyleClass().add("title");
    VBox text = new VBox(title, new HBox(due, rest));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    this.row = new HBox(ring, text, new Grip());
    row.getStyleClass().add("rail-row");
    getStyleClass().add("rail-cell");
    ring.beCheckBox(this::toggle);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  StatusGlyph ring() {
    return ring;
  }

  @Override
  protected void updateItem(@Nullable RailLine line, boolean none) {
    super.updateItem(line, none);
    setText(null);
    switch (line) {
      case RailLine.Header heading when !none -> {
        String key = "calendar.rail." + heading.group().name().toLowerCase(Locale.ROOT);
        group.setText(session.messages().text(key));
        count.setText(String.valueOf(heading.count()));
        header.pseudoClassStateChanged(OVERDUE, heading.group() == RailLine.Group.OVERDUE);
        setGraphic(header);
        setAccessibleText(group.getText());
      }
      case RailLine.Entry entry when !none -> {
        show(entry);
        setGraphic(row);
        setAccessibleText(speech(entry.item()).in(session));
      }
      case null, default -> setGraphic(null);
    }
  }

  private static TaskSpeech speech(CalendarItem.TaskItem task) {
    CalendarItem.Parts parts = task.parts();
    return new TaskSpeech(task.task(), task.list().name(), parts.done(), parts.all());
  }

  private void toggle() {
    if (getItem() instanceof RailLine.Entry entry) {
      StatusWords.toggle(session, entry.item().task());
    }
  }

  private void show(RailLine.Entry entry) {
    colours.apply(row.getStyleClass(), entry.item().colour());
    ring.setAccessibleText(entry.item().title());
    ring.statusProperty().set(entry.item().status());
    name.setText(new CalendarWords(session).name(entry.item()));
    List<Node> parts = new ArrayList<>(List.of(name));
    PriorityGlyph.of(entry.item().task().content().priority())
        .ifPresent(
            glyph -> {
              glyph.getStyleClass().add("s14");
              parts.add(glyph);
            });
    title.getChildren().setAll(parts);
    row.pseudoClassStateChanged(OVERDUE, entry.group() == RailLine.Group.OVERDUE);
    RailWords words = new RailWords(session);
    due.setText(words.due(entry));
    rest.setText(words.rest(entry));
  }
}
