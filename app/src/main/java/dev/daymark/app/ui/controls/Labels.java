package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Text and the small things between controls. */
public final class Labels {
  private Labels() {}

  /** A line of text with style classes such as {@code dm-muted dm-small}. */
  public static Label text(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** Text that wraps, with the line height of body text. */
  public static Label paragraph(String text, String... styleClasses) {
    Label label = text(text, styleClasses);
    label.getStyleClass().add("dm-wrap");
    label.setWrapText(true);
    return label;
  }

  /** A small label on a grey ground; {@code warning, danger, success, accent} colour it. */
  public static Label tag(String text, String... styleClasses) {
    Label tag = text(text, styleClasses);
    tag.getStyleClass().add("dm-tag");
    tag.setMinWidth(Region.USE_PREF_SIZE);
    return tag;
  }

  /** Text with an icon of 14 px before it. */
  public static Label withIcon(Feather icon, String iconClass, String text, String... classes) {
    Label label = text(text, classes);
    label.setGraphic(Icons.small(icon, iconClass));
    label.setGraphicTextGap(6);
    return label;
  }

  /** Takes the room that is left in a row. */
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /** Fixed room in a row, in px. */
  public static Region gap(double width) {
    Region gap = new Region();
    gap.setMinWidth(width);
    gap.setPrefWidth(width);
    return gap;
  }

  /** The dot of a calendar or list; give it, or a parent, a colour class. */
  public static Region dot(String... styleClasses) {
    Region dot = new Region();
    dot.getStyleClass().add("dm-dot");
    dot.getStyleClass().addAll(styleClasses);
    return dot;
  }

  /** A hairline of 12 px between parts of a status bar. */
  public static Region divider() {
    Region divider = new Region();
    divider.getStyleClass().add("dm-divider-v");
    return divider;
  }

  /** A hairline across. */
  public static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("dm-divider-h");
    return rule;
  }
}
