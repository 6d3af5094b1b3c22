package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "2026-11-18T10:24:00.000000001Z",
        "1677-09-21T00:12:43.145224192Z",
        "1677-09-21T00:12:44.5Z",
        "2262-04-11T23:47:16.854775807Z"
      })
  void aMomentComesBackAsItWas(Instant moment) {
    assertThat(Nanos.instant(Nanos.of(moment))).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource({
    "9999-12-31T10:00:00Z, 2262-04-11T23:47:16.854775807Z",
    "2262-04-11T23:47:16.854775808Z, 2262-04-11T23:47:16.854775807Z",
    "1500-01-01T00:00:00Z, 1677-09-21T00:12:43.145224192Z",
    "+1000000000-12-31T23:59:59Z, 2262-04-11T23:47:16.854775807Z"
  })
  void aMomentBeyondBecomesTheNearest(Instant moment, Instant nearest) {
    assertThat(Nanos.instant(Nanos.of(moment))).isEqualTo(nearest);
  }
}
