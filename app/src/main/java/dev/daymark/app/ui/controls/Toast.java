package dev.daymark.app.ui.controls;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * News that passes: what happened, and how to take it back.
 *
 * @param text names the object: “Invoice run” moved to 13:30 – 14:30
 * @param undo takes it back, or does what is offered; null for news without
 * @param offer what the button says instead of Undo; null for Undo
 * @param stay how long it is shown while the pointer is elsewhere
 */
public record Toast(String text, @Nullable Runnable undo, @Nullable String offer, Duration stay) {
  private static final Duration USUAL = Duration.ofSeconds(6);
  private static final Duration AFTER_DELETE = Duration.ofSeconds(10);
  private static final Duration TO_DECIDE = Duration.ofSeconds(20);

  /** News that needs no answer; 6 s. */
  public static Toast news(String text) {
    return new Toast(text, null, null, USUAL);
  }

  /** A change that can be taken back; 6 s. */
  public static Toast undoable(String text, Runnable undo) {
    return new Toast(text, undo, null, USUAL);
  }

  /** A delete, which stays for 10 s. */
  public static Toast deleted(String text, Runnable undo) {
    return new Toast(text, undo, null, AFTER_DELETE);
  }

  /** Something the person can have with one press; 20 s. */
  public static Toast offering(String text, String offer, Runnable action) {
    return new Toast(text, action, offer, TO_DECIDE);
  }
}
