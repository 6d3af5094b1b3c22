package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZoneReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-18T09:24:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "UTC", "Asia/Calcutta", "Etc/GMT-5"})
  void anExactNameIsTaken(String name) {
    assertThat(ZoneReader.read(name, Locale.UK, NOW)).isEqualTo(ZoneId.of(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "berlin|write Europe/Berlin.",
        "europe/berlin|write Europe/Berlin.",
        "Tokyo|write Asia/Tokyo.",
        "united states|write America/New_York, America/Los_Angeles or America/Chicago.",
        "+05:45|write Asia/Kathmandu.",
        "GMT+2|write Europe/Helsinki, Europe/Athens or Europe/Kyiv.",
        "Stokholm|write Europe/Stockholm.",
        "Mars/Phobos|write it like Europe/Stockholm.",
        "''|write it like Europe/Stockholm.",
      })
  void anythingElseIsRefusedWithTheLikeliestNames(String typed, String advice) {
    assertThatThrownBy(() -> ZoneReader.read(typed, Locale.UK, NOW))
        .isInstanceOf(DaymarkException.class)
        .hasMessage("\"" + typed + "\" is not a time zone; " + advice);
  }
}
