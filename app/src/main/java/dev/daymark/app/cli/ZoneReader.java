package dev.daymark.app.cli;

import dev.daymark.app.ui.zones.NamedZones;
import dev.daymark.app.ui.zones.ZoneSearch;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Reads the IANA name of a zone, and knows what somebody may mean who types something else. */
final class ZoneReader {
  private static final int MOST = 3;

  private ZoneReader() {}

  /**
   * The zone of that very name.
   *
   * @param locale in whose language and in English other names are known
   * @param now when offsets are compared
   * @throws DaymarkException {@code INPUT_INVALID} for anything else, an offset too; names the
   *     zones that are most likely meant
   */
  static ZoneId read(String typed, Locale locale, Instant now) {
    if (ZoneId.getAvailableZoneIds().contains(typed)) {
      return ZoneId.of(typed);
    }
    List<String> meant =
        new ZoneSearch(NamedZones.read(locale, now), List.of())
            .find(typed, now).zones().stream()
                .map(offer -> offer.zone().getId())
                .limit(typed.isBlank() ? 0 : MOST)
                .toList();
    throw new DaymarkException(
        ErrorCode.INPUT_INVALID,
        "\"" + typed + "\" is not a time zone; write " + instead(meant) + ".");
  }

  private static String instead(List<String> meant) {
    if (meant.isEmpty()) {
      return "it like Europe/Stockholm";
    }
    String all = String.join(", ", meant.subList(0, meant.size() - 1));
    return all.isEmpty() ? meant.getLast() : all + " or " + meant.getLast();
  }
}
