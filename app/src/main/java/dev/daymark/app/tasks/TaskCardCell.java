package dev.daymark.app.tasks;

import dev.daymark.app.ui.controls.Labels;
import java.util.List;
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

  private final TaskCard card;
  private final Region slot = new Region();
  private final Label more = Labels.withIcon(Feather.CHEVRON_DOWN, "muted", "", "more");
  private final Predicate<TaskRow> dragged;

  /**
   * @param dragged whether a task is being dragged, and stands here only until it is dropped
   */
  TaskCardCell(TaskCell.Parts parts, TaskSurface surface, Predicate<TaskRow> dragged) {
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
    pseudoClassStateChanged(DRAGGED, line instanceof BoardLine.Card(var row) && dragged.test(row));
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
