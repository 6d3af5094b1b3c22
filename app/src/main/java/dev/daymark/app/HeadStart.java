package dev.daymark.app;

import dev.daymark.app.ui.FormatSettings;
import dev.daymark.app.ui.Messages;
import java.util.Locale;

/**
 * What a window would wait for although it needs neither the toolkit nor the data: it is looked up
 * on a thread of its own while those two come up, and the runtime keeps it for whoever asks next.
 */
final class HeadStart {

  private HeadStart() {}

  /** Begins; returns at once. */
  static void take(Locale locale) {
    Thread.ofPlatform()
        .daemon()
        .name("head-start")
        .start(
            () -> {
              FormatSettings _ = FormatSettings.of(locale);
              Messages _ = new Messages(locale);
            });
  }
}
