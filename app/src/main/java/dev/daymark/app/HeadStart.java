package dev.daymark.app;

import dev.daymark.app.ui.FormatSettings;
import dev.daymark.app.ui.Messages;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * What a window or a command would wait for although it does not need what comes up first: it is
 * looked up on a thread of its own meanwhile, and the runtime keeps it for whoever asks next.
 */
public final class HeadStart {

  private HeadStart() {}

  /** For a window; returns at once. */
  public static void forWindow(Locale locale) {
    begin(
        () -> {
          FormatSettings _ = FormatSettings.of(locale);
          Messages _ = new Messages(locale);
        });
  }

  /** For a command, while its words are read; returns at once. */
  public static void forCommand(Locale locale) {
    begin(
        () -> {
          JdbiStore.prepare();
          String _ = DayOfWeek.MONDAY.getDisplayName(TextStyle.FULL, locale);
          String _ = Month.MAY.getDisplayName(TextStyle.FULL, locale);
        });
  }

  private static void begin(Runnable work) {
    Thread.ofPlatform().daemon().name("head-start").start(work);
  }
}
