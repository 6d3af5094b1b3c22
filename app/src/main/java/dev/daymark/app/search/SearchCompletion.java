package dev.daymark.app.search;

/**
 * What the filter that is being typed could become.
 *
 * @param words what it becomes
 * @param kind what that is, in words
 * @param from where the typed part begins
 * @param whole whether it is a filter with its value, and not only the filter's name
 */
record SearchCompletion(String words, String kind, int from, boolean whole) implements SearchRow {

  /** The text with it in place of what stands before the caret. */
  String in(String text, int caret) {
    String end = text.substring(caret).stripLeading();
    return text.substring(0, from) + words + (whole ? " " : "") + end;
  }

  /** Where the caret is then. */
  int caret() {
    return from + words.length() + (whole ? 1 : 0);
  }
}
