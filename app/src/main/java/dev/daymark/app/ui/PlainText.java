package dev.daymark.app.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes from Google may be HTML; this is what a reader sees of them. */
public final class PlainText {
  private static final Pattern ANCHOR =
      Pattern.compile("(?is)<a\\s[^>]*href=\"(https?://[^\"]+)\"[^>]*>(.*?)</a>");

  private PlainText() {}

  /** Plain text stays as it is. */
  public static String of(String notes) {
    if (notes.indexOf('<') < 0 && notes.indexOf('&') < 0) {
      return notes;
    }
    return ANCHOR
        .matcher(notes)
        .replaceAll(
            link ->
                Matcher.quoteReplacement(
                    link.group(2).contains("://")
                        ? link.group(1)
                        : link.group(2) + " " + link.group(1)))
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
