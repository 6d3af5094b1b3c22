package dev.daymark.app.ui.paint;

import java.util.Locale;

/**
 * What a {@link Painted} node paints with. Style sheets give the colours: {@code -dm-ink-text},
 * {@code -dm-ink-accent} and so on.
 */
public enum Ink {
  /** Text. */
  TEXT,
  /** Text of less weight. */
  MUTED,
  /** Text of the least weight. */
  SUBTLE,
  /** A disc that stands out. */
  ACCENT,
  /** Text on such a disc. */
  ON_ACCENT,
  /** A faint fill of the accent's colour. */
  TINT,
  /** Text on such a fill. */
  ON_TINT,
  /** What it is painted on. */
  GROUND,
  /** What the pointer is over. */
  HOVER,
  /** The week of the selected day. */
  WEEK,
  /** Around that week; mostly none. */
  OUTLINE,
  /** The ring of the keyboard's focus. */
  FOCUS,
  /** Hours nobody works in. */
  OFF_HOURS,
  /** The line of an hour, and between two days. */
  HOUR,
  /** The line of half an hour. */
  HALF_HOUR;

  /** The name of the colour in style sheets. */
  String property() {
    return "-dm-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
