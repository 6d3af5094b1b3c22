package dev.daymark.sync.auth;

/** What the browser shows after it came back. */
enum ClosingPage {
  SIGNED_IN("You are signed in", "You can close this tab and go back to Daymark."),
  DENIED("You are not signed in", "Daymark was not given access. You can close this tab."),
  UNEXPECTED("This page is not expected", "Start the sign-in in Daymark again.");

  private final String title;
  private final String sentence;

  ClosingPage(String title, String sentence) {
    this.title = title;
    this.sentence = sentence;
  }

  String html() {
    return """
    <!doctype html>
    <html lang="en">
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
        .formatted(title, sentence);
  }
}
