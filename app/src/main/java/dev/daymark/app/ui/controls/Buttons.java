package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The kinds of button. 28 px high; add the style class {@code dialog} for 32. One primary button
 * per window, dialog or card.
 */
public final class Buttons {
  private static final Duration TOOLTIP_DELAY = Duration.millis(500);

  private Buttons() {}

  /** Filled with the accent: the one thing to do next. */
  public static Button primary(String text, Runnable action) {
    return make(text, action, "accent");
  }

  /** Outlined. */
  public static Button standard(String text, Runnable action) {
    return make(text, action);
  }

  /** Outlined with an icon before its text. */
  public static Button standard(Feather icon, String text, Runnable action) {
    return withIcon(standard(text, action), icon);
  }

  /** The primary button with an icon before its text. */
  public static Button primary(Feather icon, String text, Runnable action) {
    return withIcon(primary(text, action), icon);
  }

  /** Without an outline until the pointer is over it. */
  public static Button flat(String text, Runnable action) {
    return make(text, action, "flat");
  }

  /** Red text in an outline: deletes something after one more question, or can be undone. */
  public static Button danger(String text, Runnable action) {
    return make(text, action, "danger");
  }

  /** Filled red: the last confirmation before something cannot be undone. */
  public static Button dangerFinal(String text, Runnable action) {
    return make(text, action, "danger", "final");
  }

  /** Text in the link colour that acts at once, such as Undo. */
  public static Button link(String text, Runnable action) {
    return make(text, action, "dm-link");
  }

  /**
   * A square of 28 px with an icon.
   *
   * @param name what it does, for tooltip and screen reader
   * @param key the key that does the same, such as {@code Ctrl+B}, or null
   */
  public static Button icon(Feather icon, String name, @Nullable String key, Runnable action) {
    return icon(Icons.of(icon), name, key, action);
  }

  /** Like {@link #icon(Feather, String, String, Runnable)} with a drawing of its own. */
  public static Button icon(Node graphic, String name, @Nullable String key, Runnable action) {
    return icon(graphic, name, () -> tooltip(name, key), action);
  }

  /** The tooltip is made when the pointer first comes: a window has many, and shows few. */
  private static Button icon(
      Node graphic, String name, Supplier<Tooltip> tooltip, Runnable action) {
    Button button = make("", action, "flat", "dm-icon-button");
    button.setGraphic(graphic);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(name);
    button.addEventFilter(
        MouseEvent.MOUSE_ENTERED,
        event -> {
          if (button.getTooltip() == null) {
            button.setTooltip(tooltip.get());
          }
        });
    return button;
  }

  /**
   * Like {@link #icon(Feather, String, String, Runnable)} for a key that the person may change.
   *
   * @param keys the keys as they are now
   */
  public static Button keyed(
      Feather icon, String name, ObservableValue<String> keys, Runnable action) {
    return keyed(Icons.of(icon), name, keys, action);
  }

  /** Like {@link #keyed(Feather, String, ObservableValue, Runnable)} with a drawing of its own. */
  public static Button keyed(
      Node graphic, String name, ObservableValue<String> keys, Runnable action) {
    return icon(graphic, name, () -> keyedTooltip(name, keys), action);
  }

  /** A tooltip that shows a name and, beside it, the key that does the same. */
  public static Tooltip tooltip(String name, @Nullable String key) {
    return key == null ? plainTooltip(name) : cappedTooltip(name, () -> new KeyCaps(key));
  }

  /** A tooltip that shows a name and, beside it, a key that the person may change. */
  public static Tooltip keyedTooltip(String name, ObservableValue<String> keys) {
    return cappedTooltip(name, () -> KeyCaps.of(keys));
  }

  /** The caps, too, are made when they are first shown. */
  private static Tooltip cappedTooltip(String name, Supplier<KeyCaps> caps) {
    Tooltip tooltip = plainTooltip(name);
    tooltip.setContentDisplay(ContentDisplay.RIGHT);
    tooltip.setOnShowing(
        event -> {
          if (tooltip.getGraphic() == null) {
            tooltip.setGraphic(caps.get());
          }
        });
    return tooltip;
  }

  private static Tooltip plainTooltip(String name) {
    Tooltip tooltip = new Tooltip(name);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    // By its content JavaFX would lay the window's shadow under the mouse, which hides it at once.
    tooltip.setAnchorLocation(AnchorLocation.WINDOW_TOP_LEFT);
    return tooltip;
  }

  /** Shows a loader and another text, at the same width, until {@link #idle}. */
  public static void busy(Button button, String text) {
    button.setMinWidth(button.getWidth() > 0 ? button.getWidth() : Region.USE_PREF_SIZE);
    button.setText(text);
    button.setGraphic(Icons.small(Feather.LOADER));
    button.setMouseTransparent(true);
  }

  /** Ends {@link #busy}. */
  public static void idle(Button button, String text) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setText(text);
    button.setGraphic(null);
    button.setMouseTransparent(false);
  }

  private static Button withIcon(Button button, Feather icon) {
    button.setGraphic(Icons.of(icon));
    button.getStyleClass().add("with-icon");
    return button;
  }

  private static Button make(String text, Runnable action, String... styleClasses) {
    Button button = new Button(text);
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().addAll(styleClasses);
    button.setOnAction(event -> action.run());
    return button;
  }
}
