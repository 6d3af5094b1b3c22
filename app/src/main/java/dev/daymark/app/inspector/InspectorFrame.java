package dev.daymark.app.inspector;

import dev.daymark.app.command.Command;
import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.ItemParts;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Illustration;
import dev.daymark.domain.ItemId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The panel's header, what scrolls below it, and the footer that tells the truth about sync. */
final class InspectorFrame {
  private final Session session;
  private final HBox header = new HBox();
  private final ScrollPane scroll = new ScrollPane();
  private final HBox footer = new HBox();
  private Runnable onClose = () -> {};
  private Runnable onReview = () -> {};
  private Consumer<ItemId> onHistory = item -> {};

  InspectorFrame(Session session) {
    this.session = session;
    header.getStyleClass().add("inspector-header");
    header.setAlignment(Pos.CENTER_LEFT);
    footer.getStyleClass().add("inspector-footer");
    footer.setAlignment(Pos.CENTER_LEFT);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
  }

  /** From top to bottom. */
  Node[] parts() {
    return new Node[] {header, scroll, footer};
  }

  void setOnClose(Runnable action) {
    onClose = action;
  }

  void setOnReview(Runnable action) {
    onReview = action;
  }

  void setOnHistory(Consumer<ItemId> action) {
    onHistory = action;
  }

  /** Shows one item, and the way to its history if it has one. */
  void show(ItemParts parts, Optional<ItemId> item) {
    header.getChildren().setAll(parts.chip(), Labels.spacer());
    header.getChildren().addAll(parts.actions());
    header.getChildren().add(closeButton());
    parts.body().getStyleClass().add("inspector-body");
    scroll.setContent(parts.body());
    Node foot = parts.footer();
    if (foot instanceof Button review) {
      review.setOnAction(event -> onReview.run());
    }
    footer.getChildren().setAll(foot);
    item.ifPresent(it -> footer.getChildren().addAll(Labels.spacer(), historyLink(it)));
    footer.setVisible(true);
    footer.setManaged(true);
  }

  /** Shows what keys there are while no item is selected. */
  void showNothing() {
    Map<String, KeyCaps> tips = new LinkedHashMap<>();
    tips.put(text("inspector.tip.event"), caps(Command.NEW_EVENT));
    tips.put(text("inspector.tip.task"), caps(Command.NEW_TASK));
    tips.put(text("inspector.tip.today"), caps(Command.TODAY));
    tips.put(text("inspector.tip.find"), caps(Command.PALETTE));
    tips.put(text("inspector.tip.shortcuts"), caps(Command.SHORTCUTS));
    showAlone(
        new EmptyState(
                Illustration.nothingSelected(),
                text("inspector.nothing"),
                text("inspector.nothing.sentence"))
            .withTips(tips));
  }

  /** Shows something that is about no single item. */
  void showAlone(Node content) {
    header
        .getChildren()
        .setAll(
            Labels.text(text("inspector.details"), "dm-heading"), Labels.spacer(), closeButton());
    scroll.setContent(content);
    footer.setVisible(false);
    footer.setManaged(false);
  }

  private Node historyLink(ItemId item) {
    Button history = Buttons.link(text("inspector.history"), () -> onHistory.accept(item));
    history.setId("item-history");
    history.getStyleClass().add("dm-caption");
    return history;
  }

  private Node closeButton() {
    return Buttons.keyed(
        Feather.X,
        text("inspector.close"),
        session.keys().shownCaps(Command.INSPECTOR),
        () -> onClose.run());
  }

  private KeyCaps caps(Command command) {
    return KeyCaps.of(session.keys().shownCaps(command));
  }

  private String text(String key) {
    return session.messages().text(key);
  }

  /** Finds something in what scrolls; null if it is not there. */
  @Nullable Node lookup(String selector) {
    return scroll.getContent() == null ? null : scroll.getContent().lookup(selector);
  }

  /** Whether a field is open in place of what it edits. */
  boolean isEditing() {
    return scroll.getContent() != null
        && scroll.getContent().lookupAll(".edit-slot").stream()
            .anyMatch(node -> node instanceof EditSlot slot && slot.isEditing());
  }

  /** How far it is scrolled, from 0 to 1. */
  double scrolled() {
    return scroll.getVvalue();
  }

  void scrollTo(double share) {
    scroll.setVvalue(share);
  }
}
