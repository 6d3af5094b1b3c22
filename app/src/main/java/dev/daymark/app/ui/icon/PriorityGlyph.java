package dev.daymark.app.ui.icon;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chevrons that tell a priority by shape and colour. */
public final class PriorityGlyph {
  private PriorityGlyph() {}

  /** Two chevrons up, in the danger colour. */
  public static FontIcon high() {
    return Icons.of(Feather.CHEVRONS_UP, "priority", "high");
  }

  /** One chevron up, in the warning colour. */
  public static FontIcon medium() {
    return Icons.of(Feather.CHEVRON_UP, "priority", "medium");
  }

  /** One chevron down, in the subtle colour. */
  public static FontIcon low() {
    return Icons.of(Feather.CHEVRON_DOWN, "priority", "low");
  }
}
