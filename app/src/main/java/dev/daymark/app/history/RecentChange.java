package dev.daymark.app.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that sync carried to the other side.
 *
 * @param title the item's
 * @param what was done to it, in words
 * @param fromGoogle whether it came from there; else it was sent there
 * @param color its calendar's; null if the item or the calendar is gone
 */
public record RecentChange(
    String title, String what, boolean fromGoogle, Instant at, @Nullable String color) {}
