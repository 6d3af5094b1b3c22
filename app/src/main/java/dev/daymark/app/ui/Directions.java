package dev.daymark.app.ui;

import java.util.Locale;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Which way a language is written. */
public final class Directions {
  private static final Set<String> FROM_THE_RIGHT =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi");

  private Directions() {}

  /** The orientation of a scene in a locale. */
  public static NodeOrientation of(Locale locale) {
    return FROM_THE_RIGHT.contains(locale.getLanguage())
        ? NodeOrientation.RIGHT_TO_LEFT
        : NodeOrientation.LEFT_TO_RIGHT;
  }

  /**
   * The key that was meant: in a mirrored picture the left arrow goes on and the right one back.
   */
  public static KeyCode meant(KeyCode code, Node picture) {
    boolean mirrored = picture.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    return switch (code) {
      case LEFT -> mirrored ? KeyCode.RIGHT : KeyCode.LEFT;
      case RIGHT -> mirrored ? KeyCode.LEFT : KeyCode.RIGHT;
      default -> code;
    };
  }
}
