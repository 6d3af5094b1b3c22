package dev.daymark.app.inspector;

/** Notes from Google may be HTML; this is what a reader sees of them. */
final class PlainText {
  private PlainText() {}

  static String of(String notes) {
    if (notes.indexOf('<') < 0 && notes.indexOf('&') < 0) {
      return notes;
    }
    return notes
        .replaceAll("(?i)<br\\s*/?>|</p>|</li>|</div>", "\n")
        .replaceAll("(?i)<li>", "• ")
        .replaceAll("<[a-zA-Z/][^>]*>", "")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
