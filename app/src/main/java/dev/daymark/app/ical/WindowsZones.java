package dev.daymark.app.ical;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names Windows and Outlook give to zones.
 *
 * <p>Source: Unicode CLDR, {@code windowsZones.xml}, territory 001.
 */
final class WindowsZones {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Dateline Standard Time", "Etc/GMT+12"),
          Map.entry("Hawaiian Standard Time", "Pacific/Honolulu"),
          Map.entry("Alaskan Standard Time", "America/Anchorage"),
          Map.entry("Pacific Standard Time", "America/Los_Angeles"),
          Map.entry("US Mountain Standard Time", "America/Phoenix"),
          Map.entry("Mountain Standard Time", "America/Denver"),
          Map.entry("Central America Standard Time", "America/Guatemala"),
          Map.entry("Central Standard Time", "America/Chicago"),
          Map.entry("Central Standard Time (Mexico)", "America/Mexico_City"),
          Map.entry("Canada Central Standard Time", "America/Regina"),
          Map.entry("SA Pacific Standard Time", "America/Bogota"),
          Map.entry("Eastern Standard Time", "America/New_York"),
          Map.entry("US Eastern Standard Time", "America/Indianapolis"),
          Map.entry("Venezuela Standard Time", "America/Caracas"),
          Map.entry("Atlantic Standard Time", "America/Halifax"),
          Map.entry("SA Western Standard Time", "America/La_Paz"),
          Map.entry("Pacific SA Standard Time", "America/Santiago"),
          Map.entry("Newfoundland Standard Time", "America/St_Johns"),
          Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
          Map.entry("Argentina Standard Time", "America/Buenos_Aires"),
          Map.entry("SA Eastern Standard Time", "America/Cayenne"),
          Map.entry("Azores Standard Time", "Atlantic/Azores"),
          Map.entry("Cape Verde Standard Time", "Atlantic/Cape_Verde"),
          Map.entry("Morocco Standard Time", "Africa/Casablanca"),
          Map.entry("Coordinated Universal Time", "UTC"),
          Map.entry("GMT Standard Time", "Europe/London"),
          Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
          Map.entry("W. Europe Standard Time", "Europe/Berlin"),
          Map.entry("Central Europe Standard Time", "Europe/Budapest"),
          Map.entry("Romance Standard Time", "Europe/Paris"),
          Map.entry("Central European Standard Time", "Europe/Warsaw"),
          Map.entry("W. Central Africa Standard Time", "Africa/Lagos"),
          Map.entry("Jordan Standard Time", "Asia/Amman"),
          Map.entry("GTB Standard Time", "Europe/Bucharest"),
          Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
          Map.entry("FLE Standard Time", "Europe/Kiev"),
          Map.entry("Middle East Standard Time", "Asia/Beirut"),
          Map.entry("Egypt Standard Time", "Africa/Cairo"),
          Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
          Map.entry("Israel Standard Time", "Asia/Jerusalem"),
          Map.entry("Turkey Standard Time", "Europe/Istanbul"),
          Map.entry("Kaliningrad Standard Time", "Europe/Kaliningrad"),
          Map.entry("Belarus Standard Time", "Europe/Minsk"),
          Map.entry("Russian Standard Time", "Europe/Moscow"),
          Map.entry("Arab Standard Time", "Asia/Riyadh"),
          Map.entry("Arabic Standard Time", "Asia/Baghdad"),
          Map.entry("E. Africa Standard Time", "Africa/Nairobi"),
          Map.entry("Iran Standard Time", "Asia/Tehran"),
          Map.entry("Arabian Standard Time", "Asia/Dubai"),
          Map.entry("Georgian Standard Time", "Asia/Tbilisi"),
          Map.entry("Caucasus Standard Time", "Asia/Yerevan"),
          Map.entry("Afghanistan Standard Time", "Asia/Kabul"),
          Map.entry("West Asia Standard Time", "Asia/Tashkent"),
          Map.entry("Pakistan Standard Time", "Asia/Karachi"),
          Map.entry("India Standard Time", "Asia/Kolkata"),
          Map.entry("Sri Lanka Standard Time", "Asia/Colombo"),
          Map.entry("Nepal Standard Time", "Asia/Kathmandu"),
          Map.entry("Central Asia Standard Time", "Asia/Almaty"),
          Map.entry("Bangladesh Standard Time", "Asia/Dhaka"),
          Map.entry("Myanmar Standard Time", "Asia/Rangoon"),
          Map.entry("SE Asia Standard Time", "Asia/Bangkok"),
          Map.entry("China Standard Time", "Asia/Shanghai"),
          Map.entry("Singapore Standard Time", "Asia/Singapore"),
          Map.entry("Taipei Standard Time", "Asia/Taipei"),
          Map.entry("W. Australia Standard Time", "Australia/Perth"),
          Map.entry("Korea Standard Time", "Asia/Seoul"),
          Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
          Map.entry("Cen. Australia Standard Time", "Australia/Adelaide"),
          Map.entry("AUS Central Standard Time", "Australia/Darwin"),
          Map.entry("E. Australia Standard Time", "Australia/Brisbane"),
          Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
          Map.entry("Tasmania Standard Time", "Australia/Hobart"),
          Map.entry("New Zealand Standard Time", "Pacific/Auckland"),
          Map.entry("Tonga Standard Time", "Pacific/Tongatapu"));

  private WindowsZones() {}

  /** The IANA name; null if Windows has no such zone. */
  static @Nullable String iana(String windows) {
    return NAMES.get(windows);
  }
}
