package dev.daymark.app.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones as other programs call and define them. */
class ZonesTest {
  private static final ZoneId OWN = ZoneId.of("Europe/Stockholm");

  private static Zones zones(String... definitions) {
    String file = String.join("\n", definitions).replace('|', '\n');
    return new Zones(
        ComponentReader.read(file.getBytes(StandardCharsets.UTF_8)).top(), OWN, ZoneId.of("UTC"));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "/mozilla.org/20070129_1/Europe/Berlin, Europe/Berlin",
    "/citadel.org/20210210_1/America/New_York, America/New_York",
    "W. Europe Standard Time, Europe/Berlin",
    "ekaterinburg standard time, Asia/Yekaterinburg",
    "tzone://Microsoft/Utc, UTC",
    "GMT+0530, Asia/Kolkata",
    "UTC+05:45, Asia/Kathmandu",
    "GMT-3, America/Sao_Paulo",
    "UTC+1, Africa/Lagos"
  })
  void aNameIsEnough(String name, String zone) throws Exception {
    assertThat(zones().of(name)).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void aNameThatSaysNothingIsRefused() {
    assertThatThrownBy(() -> zones().of("Customized Time Zone"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("Customized Time Zone");
    assertThatThrownBy(() -> zones().of("GMT+0617")).isInstanceOf(UnreadableException.class);
  }

  @Test
  void theHalfOfTheYearWithSummerTimeTellsNorthFromSouth() throws Exception {
    String rules =
        "BEGIN:STANDARD|DTSTART:16010101T000000|TZOFFSETTO:-0400|RRULE:FREQ=YEARLY;BYMONTH=%d|"
            + "END:STANDARD|BEGIN:DAYLIGHT|DTSTART:16010101T000000|TZOFFSETTO:-0300|"
            + "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=%d|END:DAYLIGHT|END:VTIMEZONE";
    String south = "BEGIN:VTIMEZONE|TZID:Custom|" + rules.formatted(4, 9);
    String north = "BEGIN:VTIMEZONE|TZID:Custom|" + rules.formatted(11, 3);
    assertThat(zones(south).of("Custom")).isEqualTo(ZoneId.of("America/Santiago"));
    assertThat(zones(north).of("Custom")).isEqualTo(ZoneId.of("America/Halifax"));
  }

  @Test
  void aNameWithCommasIsTheSameInItsDefinitionAndBeyond() throws Exception {
    Zones zones =
        zones(
            "BEGIN:VTIMEZONE|TZID:(UTC+01:00) Amsterdam\\, Berlin|BEGIN:STANDARD|"
                + "DTSTART:16011028T030000|TZOFFSETTO:+0100|RRULE:FREQ=YEARLY;BYMONTH=10|"
                + "END:STANDARD|BEGIN:DAYLIGHT|DTSTART:16010325T020000|TZOFFSETTO:+0200|"
                + "RRULE:FREQ=YEARLY;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE");
    assertThat(zones.of("(UTC+01:00) Amsterdam, Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void aSummerTimeThatWasGivenUpCountsNoMore() throws Exception {
    Zones zones =
        zones(
            "BEGIN:VTIMEZONE|TZID:Former|BEGIN:DAYLIGHT|DTSTART:19920329T020000|TZOFFSETTO:+0400|"
                + "RRULE:FREQ=YEARLY;BYMONTH=3;UNTIL=20100328T010000Z|END:DAYLIGHT|"
                + "BEGIN:STANDARD|DTSTART:20141026T020000|TZOFFSETTO:+0300|END:STANDARD|"
                + "BEGIN:STANDARD|DTSTART:19960101T020000|TZOFFSETTO:+0200|END:STANDARD|"
                + "END:VTIMEZONE");
    assertThat(zones.of("Former")).isEqualTo(ZoneId.of("Europe/Istanbul"));
  }

  /** The list of another library, each name with what it displays and a zone. */
  @Test
  void everyNameOfWindowsIsKnown() throws IOException {
    List<String> names;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CalendarBuilder.class.getResourceAsStream(
                        "/net/fortuna/ical4j/transform/compliance/msTimezones")),
                StandardCharsets.UTF_8))) {
      names =
          lines
              .lines()
              .map(line -> line.split(";")[0])
              .filter(name -> name.endsWith("Standard Time") || name.startsWith("UTC+"))
              .toList();
    }
    assertThat(names).hasSizeGreaterThan(90);
    assertThat(names)
        .allSatisfy(
            name -> {
              String zone = WindowsZones.iana(name);
              assertThat(zone).as(name).isNotNull();
              assertThat(ZoneId.getAvailableZoneIds()).contains(zone);
            });
  }
}
