package dev.daymark.storage.jdbi;

import java.text.Normalizer;

/**
 * Text as it is searched: words in small letters without accents, each with a space before and
 * after it. A letter of a script that does not part its words is a word.
 */
final class SearchText {

  private SearchText() {}

  /** The words with a space around each; empty if there are none. */
  static String fold(String text) {
    if (text.isEmpty()) {
      return "";
    }
    StringBuilder folded = new StringBuilder(text.length() + 2).append(' ');
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    plain.codePoints().forEach(letter -> append(folded, letter));
    part(folded);
    return folded.length() == 1 ? "" : folded.toString();
  }

  /** A text that may be HTML without its tags. */
  static String plain(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : withoutTags(text);
  }

  /**
   * The words with an umlaut or the like, spelt as where no key has it: {@code muenchen} of
   * München, {@code aarhus} of Århus. Only they are, so that "blue" does not find all that begins
   * with "blu". With a space around each; empty if there are none.
   */
  static String respelt(String text) {
    if (isAscii(text)) {
      return "";
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder spelt = new StringBuilder(composed.length() + 8);
    composed.codePoints().map(Character::toLowerCase).forEach(letter -> respell(spelt, letter));
    if (spelt.length() == composed.length()) {
      return "";
    }
    String[] plain = fold(composed).split(" ", -1);
    String[] other = fold(spelt.toString()).split(" ", -1);
    StringBuilder found = new StringBuilder(" ");
    for (int i = 0; i < Math.min(plain.length, other.length); i++) {
      if (!plain[i].equals(other[i])) {
        found.append(other[i]).append(' ');
      }
    }
    return found.length() == 1 ? "" : found.toString();
  }

  private static void respell(StringBuilder spelt, int letter) {
    switch (letter) {
      case 'ä' -> spelt.append("ae");
      case 'ö', 'ø' -> spelt.append("oe");
      case 'ü' -> spelt.append("ue");
      case 'å' -> spelt.append("aa");
      default -> spelt.appendCodePoint(letter);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder folded, int letter) {
    int small = Character.toLowerCase(letter);
    if (small < 128) {
      if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
        folded.append((char) small);
      } else if (small != '\'') {
        part(folded);
      }
    } else if (isWord(small)) {
      part(folded);
      folded.appendCodePoint(small).append(' ');
    } else if (Character.isLetterOrDigit(small)) {
      appendLetter(folded, small);
    } else if (Character.getType(small) != Character.NON_SPACING_MARK && small != '’') {
      part(folded);
    }
  }

  /** The letters that Unicode does not take apart. */
  private static void appendLetter(StringBuilder folded, int letter) {
    switch (letter) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'þ' -> folded.append("th");
      case 'ı' -> folded.append('i');
      default -> folded.appendCodePoint(letter);
    }
  }

  private static boolean isWord(int letter) {
    return Character.isIdeographic(letter) || (letter >= 0x3040 && letter <= 0x30FF);
  }

  private static void part(StringBuilder folded) {
    if (folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  private static String withoutTags(String html) {
    StringBuilder text = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      char letter = html.charAt(at);
      int end = letter == '<' ? tagEnd(html, at) : letter == '&' ? entityEnd(html, at) : -1;
      text.append(end < 0 ? letter : ' ');
      at = end < 0 ? at + 1 : end + 1;
    }
    return text.toString();
  }

  private static int tagEnd(String html, int at) {
    boolean tag =
        at + 1 < html.length()
            && (Character.isLetter(html.charAt(at + 1)) || html.charAt(at + 1) == '/');
    return tag ? html.indexOf('>', at) : -1;
  }

  private static int entityEnd(String html, int at) {
    int end = html.indexOf(';', at);
    return end < 0 || end - at > 8 || html.substring(at, end).indexOf(' ') >= 0 ? -1 : end;
  }
}
