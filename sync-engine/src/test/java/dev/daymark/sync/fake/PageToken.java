package dev.daymark.sync.fake;

import java.util.List;

/**
 * Where the next page begins.
 *
 * @param query fingerprint of the whole query, which must not change between pages
 * @param cursor a revision, or an offset in sorted lists
 * @param snapshot the revision at the first page, which the sync token will carry
 * @param afterEmpty whether the empty page before it was already given
 */
record PageToken(String query, long cursor, long snapshot, boolean afterEmpty) {

  String encode() {
    return Tokens.encode("page", query, cursor, snapshot, afterEmpty);
  }

  static PageToken decode(String text, String query) {
    List<String> fields = Tokens.decode(text, 5, PageToken::garbage);
    if (!fields.getFirst().equals("page") || !fields.get(1).equals(query)) {
      throw garbage();
    }
    return new PageToken(
        query,
        Long.parseLong(fields.get(2)),
        Long.parseLong(fields.get(3)),
        Boolean.parseBoolean(fields.get(4)));
  }

  private static Refusal garbage() {
    return Refusal.invalidParameter("pageToken", "Invalid page token value.");
  }
}
