package dev.daymark.app.palette;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was used in the palette last, the newest first; kept from start to start. */
final class Recents {
  private static final int MOST = 12;

  private final Preferences preferences;
  private final List<String> ids = new ArrayList<>();

  Recents(Preferences preferences) {
    this.preferences = preferences;
    preferences
        .get(PreferenceKey.PALETTE_RECENT)
        .ifPresent(stored -> ids.addAll(Arrays.asList(stored.split("\n", -1))));
  }

  void used(String id) {
    ids.remove(id);
    ids.addFirst(id);
    while (ids.size() > MOST) {
      ids.removeLast();
    }
    preferences.put(PreferenceKey.PALETTE_RECENT, String.join("\n", ids));
  }

  /** 0 for what was used last; -1 for what was not used of late. */
  int rank(String id) {
    return ids.indexOf(id);
  }
}
