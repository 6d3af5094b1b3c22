package dev.daymark.sync.auth;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** What the browser shows after it came back, in a language the browser asks for. */
enum ClosingPage {
  SIGNED_IN,
  DENIED,
  UNEXPECTED;

  private static final String WORDS = "dev.daymark.sync.auth.closing-page";
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"));

  /**
   * The page.
   *
   * @param wanted what the browser's header {@code Accept-Language} says (RFC 9110 section 12.5.4);
   *     null if it says nothing
   */
  String html(@Nullable String wanted) {
    Locale language = language(wanted);
    ResourceBundle words =
        ResourceBundle.getBundle(
            WORDS, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return """
    <!doctype html>
    <html lang="%s">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Daymark</title>
    <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; display: grid; place-items: center;
             min-height: 90vh; text-align: center; }
      h1 { font-size: 1.4em; font-weight: 600; margin: 0 0 .3em; }
      p { margin: 0; opacity: .75; }
    </style>
    <main><h1>%s</h1><p>%s</p></main>
    </html>
    """
        .formatted(
            language.toLanguageTag(),
            words.getString(name() + ".title"),
            words.getString(name() + ".sentence"));
  }

  private static Locale language(@Nullable String wanted) {
    try {
      Locale found =
          wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
