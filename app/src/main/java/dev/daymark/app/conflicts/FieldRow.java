package dev.daymark.app.conflicts;

import dev.daymark.app.history.FieldWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.Conflict.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One field with both sides' values, of which one is chosen; and what it was before. */
final class FieldRow extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final ReviewViewModel model;
  private final Session session;
  private final FieldWords words;
  private final Conflict conflict;
  private final Map<Side, String> overlaps;
  private final ToggleGroup sides = new ToggleGroup();
  private final HBox cells;

  /**
   * @param overlaps what each side's time would meet
   */
  FieldRow(ReviewViewModel model, Conflict conflict, Map<Side, String> overlaps) {
    this.model = model;
    this.session = model.session();
    this.words = new FieldWords(session);
    this.conflict = conflict;
    this.overlaps = overlaps;
    getStyleClass().add("field-row");
    EventField field = conflict.field();
    this.cells =
        new HBox(
            Labels.text(field == null ? text("review.event") : words.heading(field), "field-name"),
            cell(Side.LOCAL),
            cell(Side.REMOTE));
    getChildren().add(cells);
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /** The name and both sides. */
  HBox cells() {
    return cells;
  }

  Conflict conflict() {
    return conflict;
  }

  /** Shows that the keys act on this row. */
  void setCurrent(boolean current) {
    pseudoClassStateChanged(CURRENT, current);
  }

  private Node cell(Side side) {
    boolean merged = !(model.choice(conflict) instanceof Choice.Keep);
    boolean chosen = merged || model.choice(conflict).equals(new Choice.Keep(side));
    VBox lines = lines(side);
    addOverlap(lines, side);
    if (side == Side.LOCAL) {
      addBase(lines);
    }
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox cell = new HBox(mark(side, merged, chosen), lines);
    cell.getStyleClass().add("side");
    cell.pseudoClassStateChanged(CHOSEN, chosen);
    cell.setOnMouseClicked(event -> model.choose(conflict, new Choice.Keep(side)));
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.setMinWidth(0);
    cell.setMaxWidth(Double.MAX_VALUE);
    return cell;
  }

  private void addOverlap(VBox lines, Side side) {
    String met = overlaps.get(side);
    if (met != null && conflict.field() == EventField.TIME) {
      Label warning =
          Labels.withIcon(
              Feather.ALERT_TRIANGLE,
              "warning",
              text("review.overlaps", words.title(met)),
              "dm-small",
              "dm-warning");
      warning.setWrapText(true);
      lines.getChildren().add(warning);
    }
  }

  /** What both sides agreed on before. */
  private void addBase(VBox lines) {
    EventContent base = conflict.base();
    EventField field = conflict.field();
    if (field != null && base != null) {
      String before = text("review.before", words.value(field, base));
      lines.getChildren().add(Labels.paragraph(before, "base", "dm-caption"));
    }
  }

  private Node mark(Side side, boolean merged, boolean chosen) {
    if (merged) {
      return Icons.of(Feather.CHECK, "accent");
    }
    RadioButton radio = new RadioButton();
    radio.setToggleGroup(sides);
    radio.setSelected(chosen);
    radio.setAccessibleText(text("review.side." + side));
    radio.setOnAction(event -> model.choose(conflict, new Choice.Keep(side)));
    return radio;
  }

  private VBox lines(Side side) {
    EventContent content = conflict.side(side);
    EventField field = conflict.field();
    if (field == null) {
      return content == null
          ? new VBox(Labels.text(text("review.delete"), "value", "dm-semibold"))
          : new VBox(
              Labels.text(text("review.keepEdited"), "value", "dm-semibold"),
              Labels.paragraph(summary(content), "dm-small", "dm-muted"));
    }
    if (content == null) {
      return new VBox(Labels.text(text("history.nothing"), "value"));
    }
    return field == EventField.DESCRIPTION
        ? additions(content)
        : new VBox(Labels.paragraph(words.value(field, content), "value", "dm-semibold"));
  }

  /** What the edited event says that is not as it was. */
  private String summary(EventContent content) {
    EventContent base = conflict.base();
    if (base == null) {
      return words.time(content.time());
    }
    return EventField.difference(base, content).stream()
        .map(field -> words.heading(field) + ": " + words.value(field, content))
        .collect(Collectors.joining("\n"));
  }

  /** Lines that the other side does not have stand out. */
  private VBox additions(EventContent content) {
    EventContent mine = conflict.local();
    EventContent theirs = conflict.remote();
    Set<String> known = Set.copyOf(linesOf(content.equals(mine) ? theirs : mine));
    VBox lines = new VBox();
    for (String line : linesOf(content)) {
      lines
          .getChildren()
          .add(
              known.contains(line)
                  ? Labels.paragraph(line, "value")
                  : Labels.paragraph(line, "value", "addition"));
    }
    return lines;
  }

  private List<String> linesOf(@Nullable EventContent content) {
    return content == null
        ? List.of()
        : words.value(EventField.DESCRIPTION, content).lines().toList();
  }
}
