package dev.daymark.app.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that Daymark speaks whole, and the choice to follow the operating system. */
public enum Language {
  SYSTEM(null),
  ENGLISH("en"),
  GERMAN("de"),
  SPANISH("es");

  private final @Nullable String code;

  Language(@Nullable String code) {
    this.code = code;
  }

  /** The locale of this language where the person lives: the customs of the region stay. */
  public Locale in(Locale system) {
    if (code == null || system.getLanguage().equals(code)) {
      return system;
    }
    return new Locale.Builder().setLanguage(code).setRegion(system.getCountry()).build();
  }

  /** What the language calls itself, so that it is found in any other: Deutsch. Empty for none. */
  public String ownName() {
    if (code == null) {
      return "";
    }
    Locale locale = Locale.of(code);
    String name = locale.getDisplayLanguage(locale);
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }
}
