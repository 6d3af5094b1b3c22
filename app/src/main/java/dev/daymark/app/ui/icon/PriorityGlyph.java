package dev.daymark.app.ui.icon;

import dev.daymark.domain.Priority;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chevrons that tell a priority by shape and colour; two up, one up, one down. */
public final class PriorityGlyph {
  private PriorityGlyph() {}

  /** The chevrons of a priority; empty for none. */
  public static Optional<FontIcon> of(Priority priority) {
    return switch (priority) {
      case HIGH -> Optional.of(Icons.of(Feather.CHEVRONS_UP, "priority", "high"));
      case MEDIUM -> Optional.of(Icons.of(Feather.CHEVRON_UP, "priority", "medium"));
      case LOW -> Optional.of(Icons.of(Feather.CHEVRON_DOWN, "priority", "low"));
      case NONE -> Optional.empty();
    };
  }
}
