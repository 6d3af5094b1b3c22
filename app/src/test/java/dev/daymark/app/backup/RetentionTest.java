package dev.daymark.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.StoreSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2026-11-18T09:24:00Z");
  private static final long MB = 1 << 20;

  private static Backup made(Instant at, Reason reason) {
    StoreSummary nothing = new StoreSummary(0, 0, 1, 1, 0, 0, null);
    Manifest manifest = new Manifest(1, at, reason, "1.0.0", nothing, "");
    return new Backup(Path.of("b-" + at + BackupFile.ENDING), manifest, MB);
  }

  /** One a day, the newest first. */
  private static List<Backup> daily(int days) {
    List<Backup> backups = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      backups.add(made(NOW.minus(Duration.ofDays(i)), Reason.DAILY));
    }
    return backups;
  }

  private static List<Backup> kept(Retention retention, List<Backup> backups) {
    List<Backup> kept = new ArrayList<>(backups);
    kept.removeAll(retention.surplus(backups, NOW, ZONE));
    return kept;
  }

  @Test
  void aYearOfDailyBackupsBecomesSevenDaysFourWeeksAndTwelveMonths() {
    List<Backup> kept = kept(new Retention(Duration.ofDays(400), 1L << 40), daily(400));
    assertThat(kept.subList(0, 7)).isEqualTo(daily(7));
    assertThat(kept).hasSizeBetween(7 + 2 + 10, 7 + 4 + 12);
    assertThat(Duration.between(kept.getLast().manifest().madeAt(), NOW).toDays())
        .isGreaterThan(300);
  }

  @Test
  void noneIsOlderThanThePersonWants() {
    List<Backup> kept = kept(new Retention(Duration.ofDays(7), 1L << 40), daily(100));
    assertThat(kept)
        .allSatisfy(
            backup ->
                assertThat(Duration.between(backup.manifest().madeAt(), NOW))
                    .isLessThanOrEqualTo(Duration.ofDays(7)));
  }

  @Test
  void theNewestStaysHoweverOldItIs() {
    List<Backup> old = List.of(made(NOW.minus(Duration.ofDays(900)), Reason.DAILY));
    assertThat(kept(new Retention(Duration.ofDays(30), 1), old)).isEqualTo(old);
  }

  @Test
  void whatThePersonAskedForStays() {
    List<Backup> backups = daily(3);
    backups.add(made(NOW.minus(Duration.ofDays(700)), Reason.ASKED));
    assertThat(kept(new Retention(Duration.ofDays(30), 1), backups)).contains(backups.getLast());
  }

  @Test
  void theOldestGoFirstWhereTheyTakeTooMuchRoom() {
    List<Backup> kept = kept(new Retention(Duration.ofDays(400), 5 * MB), daily(100));
    assertThat(kept).isEqualTo(daily(5));
  }

  @Test
  void thoseFromBeforeSomethingRiskyStayForThirtyDaysBesideTheDailyOnes() {
    List<Backup> backups = daily(1);
    backups.add(made(NOW.minus(Duration.ofHours(1)), Reason.BEFORE_IMPORT));
    backups.add(made(NOW.minus(Duration.ofHours(2)), Reason.BEFORE_RESTORE));
    backups.add(made(NOW.minus(Duration.ofDays(40)), Reason.BEFORE_IMPORT));
    assertThat(kept(new Retention(Duration.ofDays(400), 1L << 40), backups))
        .isEqualTo(backups.subList(0, 3));
  }
}
