package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that was understood, in words.
 *
 * @param icon null for a chip that shows a colour or a face instead
 * @param parts what it stands for; empty for what was added by itself
 * @param guest the address of a guest; null for other chips
 */
record Chip(
    Kind kind, @Nullable Feather icon, String text, List<Part> parts, @Nullable String guest) {

  /** What a chip is about. */
  enum Kind {
    TARGET,
    DAY,
    TIME,
    REPEAT,
    PLACE,
    GUEST,
    ALERT,
    CATEGORY,
    PRIORITY,
    BLOCK
  }

  Chip {
    parts = List.copyOf(parts);
  }

  static Chip of(Kind kind, Feather icon, String text, List<Part> parts) {
    return new Chip(kind, icon, text, parts, null);
  }

  /** Whether its words can be given back to the title. */
  boolean isRemovable() {
    return !parts.isEmpty();
  }
}
