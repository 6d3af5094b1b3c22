package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Formatting;
import java.time.LocalTime;

/** How wide a field for a time of day is, in columns of the widest letter. */
public final class TimeColumns {
  private static final LocalTime LONGEST = LocalTime.of(22, 45);

  /** Digits and blanks are so much narrower than the widest letter. */
  private static final double SHARE = 0.6;

  private static final int FEWEST = 4;

  private TimeColumns() {}

  /** As many as every time of day needs that is written in this way. */
  public static int of(Formatting formatting) {
    return Math.max(FEWEST, (int) Math.ceil(formatting.time(LONGEST).length() * SHARE));
  }
}
