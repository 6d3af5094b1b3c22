package dev.daymark.app.tasks;

import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A place in a column: a card, or the room a dragged one would take. */
final class TaskCardCell extends ListCell<BoardLine> {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final PseudoClass ARRIVING = PseudoClass.getPseudoClass("arriving");

  private final TaskCard card;
  private final Region slot = new Region();
  private final Label more = Labels.withIcon(Feather.CHEVRON_DOWN, "muted", "", "more");
  private final Predicate<TaskRow> dragged;
  private final Predicate<TaskRow> arriving;

  /**
   * @param dragged whether a task is being dragged, and stands here only until it is dropped
   * @param arriving whether a card is still on its way to here
   */
  TaskCardCell(
      TaskCell.Parts parts,
      TaskSurface surface,
      Predicate<TaskRow> dragged,
      Predicate<TaskRow> arriving) {
    this.arriving = arriving;
    this.card = new TaskCard(parts);
    this.dragged = dragged;
    getStyleClass().add("task-card-cell");
    slot.getStyleClass().add("task-slot");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && getItem() instanceof BoardLine.Card) {
            surface.open();
          }
        });
    setOnContextMenuRequested(
        event -> {
          if (getItem() instanceof BoardLine.Card(var row)) {
            List<TaskRow> rows = surface.selection();
            parts
                .menus()
                .contextMenu(
                    rows.contains(row) ? rows : List.of(row),
                    this,
                    event.getScreenX(),
                    event.getScreenY());
            event.consume();
          }
        });
  }

  @Override
  protected void updateItem(@Nullable BoardLine line, boolean none) {
    super.updateItem(line, none);
    setText(null);
    mark();
    switch (line) {
      case BoardLine.Card(var row) when !none -> {
        card.show(row);
        setGraphic(card);
        setAccessibleText(card.words());
      }
      case BoardLine.Slot free when !none -> setGraphic(slot);
      case BoardLine.More(var words) when !none -> {
        more.setText(words);
        setGraphic(more);
        setAccessibleText(words);
      }
      case null, default -> setGraphic(null);
    }
  }

  /** Shows what its card is in the middle of. */
  void mark() {
    pseudoClassStateChanged(DRAGGED, row().filter(dragged).isPresent());
    pseudoClassStateChanged(ARRIVING, row().filter(arriving).isPresent());
  }

  /** The task of its card; empty where it shows something else. */
  Optional<TaskRow> row() {
    return getItem() instanceof BoardLine.Card(var row) ? Optional.of(row) : Optional.empty();
  }

  TaskCard card() {
    return card;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  /** As high as the card is when its title wraps at the column's width. */
  @Override
  protected double computePrefHeight(double width) {
    return getItem() instanceof BoardLine.Card
        ? card.prefHeight(cardWidth()) + snappedTopInset() + snappedBottomInset()
        : super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    card.setPrefWidth(cardWidth());
    slot.setPrefWidth(cardWidth());
    super.layoutChildren();
  }

  private double cardWidth() {
    double whole = getWidth() > 0 ? getWidth() : getListView().getWidth();
    return Math.max(0, whole - snappedLeftInset() - snappedRightInset());
  }
}
