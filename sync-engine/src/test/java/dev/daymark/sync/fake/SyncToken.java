package dev.daymark.sync.fake;

import java.util.List;

/**
 * What a sync token says.
 *
 * @param owner the account and list it belongs to
 * @param query fingerprint of the parameters it is bound to
 * @param revision everything after this is new
 */
record SyncToken(String owner, String query, long revision) {

  String encode() {
    return Tokens.encode("sync", owner, query, revision);
  }

  static SyncToken decode(String text) {
    List<String> fields = Tokens.decode(text, 4, SyncToken::garbage);
    if (!fields.getFirst().equals("sync")) {
      throw garbage();
    }
    return new SyncToken(fields.get(1), fields.get(2), Long.parseLong(fields.get(3)));
  }

  private static Refusal garbage() {
    return Refusal.invalidParameter("syncToken", "Invalid sync token value.");
  }
}
