package dev.daymark.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class DueTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @Test
  void whatIsPutOffKeepsItsTimeOfDayWhereThePersonIs() {
    Due.At before = new Due.At(LocalDateTime.of(2026, 11, 18, 23, 30).atZone(ZoneId.of("UTC")));
    assertThat(Due.moved(before, FRIDAY, STOCKHOLM))
        .isEqualTo(new Due.At(LocalDateTime.of(2026, 11, 20, 0, 30).atZone(STOCKHOLM)));
  }

  @Test
  void whatHadNoTimeIsDueSomeTimeOnThatDay() {
    assertThat(Due.moved(null, FRIDAY, STOCKHOLM)).isEqualTo(new Due.OnDay(FRIDAY));
    assertThat(Due.moved(new Due.OnDay(LocalDate.EPOCH), FRIDAY, STOCKHOLM))
        .isEqualTo(new Due.OnDay(FRIDAY));
  }
}
