package dev.daymark.app.ui;

import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the places that zones are named after are called in a language. */
public final class Cities {

  private static final String BUNDLE = "dev.daymark.app.ui.cities";

  private Cities() {}

  /**
   * Kopenhagen in German, Copenhagen in English and in languages without names of their own.
   *
   * @return all of a name such as Etc/GMT-5, whose sign means the opposite of what people take it
   *     for
   */
  public static String of(ZoneId zone, Locale locale) {
    ResourceBundle names =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String id = zone.getId();
    return names.containsKey(id) ? names.getString(id) : asInDatabase(zone);
  }

  /** As the time zone database writes it, which has neither accents nor other languages. */
  public static String asInDatabase(ZoneId zone) {
    String id = zone.getId();
    return id.startsWith("Etc/GMT") ? id : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
