package dev.daymark.app.editor;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says how an event repeats, with a chevron behind it that says that there is a choice, and whether
 * it is open. A long sentence ends before the chevron.
 */
final class RepeatButton extends Button {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final FontIcon chevron = Icons.small(Feather.CHEVRON_DOWN);
  private final HBox content;
  private int choices;

  RepeatButton() {
    Label words = Labels.text("", "words");
    words.textProperty().bind(textProperty());
    HBox.setHgrow(words, Priority.SOMETIMES);
    chevron.setMouseTransparent(true);
    content = new HBox(Icons.small(Feather.REPEAT), words, chevron);
    content.getStyleClass().add("content");
    setId("editor-repeat");
    getStyleClass().addAll("flat", "quiet", "dm-repeat-button");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(content);
    setMinWidth(0);
  }

  /** Shows whether a choice is open; what opens out of another may outlast it. */
  void setOpen(boolean opens) {
    choices = Math.max(0, choices + (opens ? 1 : -1));
    boolean open = choices > 0;
    chevron.setIconCode(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
    pseudoClassStateChanged(OPEN, open);
  }

  /** The skin gives what it shows all the width that it likes. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    if (content.getWidth() > room) {
      content.resizeRelocate(snappedLeftInset(), content.getLayoutY(), room, content.getHeight());
    }
  }
}
