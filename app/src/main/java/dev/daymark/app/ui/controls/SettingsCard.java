package dev.daymark.app.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card of settings: rows with a name, what it means, and a control at the end. */
public final class SettingsCard extends VBox {
  private static final String OWNER = "dm-owner";

  public SettingsCard() {
    getStyleClass().add("dm-card");
  }

  /**
   * Says whose settings a part of a page holds, where there are several parts alike.
   *
   * @param owner empty where there is one only
   */
  public static void belong(Node part, String owner) {
    part.getProperties().put(OWNER, owner);
  }

  /** Whose settings a part of a page holds; empty where it does not say. */
  public static String owner(Node part) {
    return part.hasProperties() && part.getProperties().get(OWNER) instanceof String owner
        ? owner
        : "";
  }

  /** Adds a heading row; the detail may be empty. */
  public SettingsCard heading(String name, String detail) {
    HBox heading = new HBox(Labels.text(name, "name"));
    if (!detail.isEmpty()) {
      heading.getChildren().add(Labels.text(detail, "detail"));
    }
    heading.getStyleClass().add("dm-card-heading");
    getChildren().add(heading);
    return this;
  }

  /**
   * Adds a row.
   *
   * @param detail what it means or where the value comes from; empty for none
   * @param control at the end; it gets the name for screen readers
   * @return the row, for style classes such as {@code danger} or {@code dense}
   */
  public HBox row(String name, String detail, Node control) {
    return row(name, detail.isEmpty() ? null : Labels.text(detail, "detail"), control);
  }

  /**
   * Adds a row whose detail changes while it is shown.
   *
   * @param detail says what it means; null for none
   * @param control at the end; it gets the name for screen readers
   */
  public HBox row(String name, @Nullable Label detail, Node control) {
    Label title = Labels.text(name, "name");
    title.setLabelFor(control);
    VBox words = new VBox(title);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    if (detail != null) {
      words.getChildren().add(detail);
    }
    if (control.getAccessibleText() == null) {
      control.setAccessibleText(name);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    return add(new HBox(words, control));
  }

  /** Adds a row of the caller's own parts. */
  public HBox row(Node... parts) {
    return add(new HBox(parts));
  }

  private HBox add(HBox row) {
    row.getStyleClass().add("dm-card-row");
    if (getChildren().isEmpty()) {
      row.getStyleClass().add("first");
    }
    getChildren().add(row);
    return row;
  }
}
