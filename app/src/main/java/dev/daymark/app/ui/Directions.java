package dev.daymark.app.ui;

import java.util.Locale;
import java.util.Set;
import javafx.geometry.NodeOrientation;

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
}
