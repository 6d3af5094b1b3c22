package dev.daymark.app.ui.zones;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A zone with what it is called in one language, and what else it can be found by.
 *
 * @param zone with an IANA name, never an offset alone
 * @param city the place it is named after, as "New York"
 * @param country empty for UTC
 * @param standardName such as "Eastern Standard Time"
 * @param summerName the same as the standard one where the clock is never changed
 * @param abbreviations such as CET and CEST, in no order; empty where it has none
 * @param otherPlaces other places on its clock, and other names of its own, in any language
 * @param otherNames what its country and its clock are called otherwise
 */
public record NamedZone(
    ZoneId zone,
    String city,
    String country,
    String standardName,
    String summerName,
    List<String> abbreviations,
    List<String> otherPlaces,
    List<String> otherNames) {

  public NamedZone {
    abbreviations = List.copyOf(abbreviations);
    otherPlaces = List.copyOf(otherPlaces);
    otherNames = List.copyOf(otherNames);
  }

  /** What its clock is called at a moment: "Eastern Daylight Time" in July. */
  public String nameAt(Instant moment) {
    return zone.getRules().isDaylightSavings(moment) ? summerName : standardName;
  }
}
