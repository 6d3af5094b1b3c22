package dev.daymark.app.demo;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.Manifest;
import dev.daymark.app.backup.Preview;
import dev.daymark.app.backup.Reason;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The backups of a picture: a few are listed, and none is made. */
record StillBackups(LocalStore store) implements Backups {

  private static final Instant TODAY = Instant.parse("2026-11-18T06:58:00Z");

  @Override
  public List<Backup> list() {
    return List.of(
        at(TODAY, Reason.DAILY, 14.2),
        at(Instant.parse("2026-11-17T07:03:00Z"), Reason.DAILY, 14.2),
        at(Instant.parse("2026-11-16T20:30:00Z"), Reason.BEFORE_IMPORT, 14.1),
        at(Instant.parse("2026-11-16T07:01:00Z"), Reason.DAILY, 14.1));
  }

  private Backup at(Instant moment, Reason reason, double megabytes) {
    StoreSummary summary = store.safekeeping().summary();
    return new Backup(
        Path.of("daymark-" + moment.getEpochSecond() + ".zip"),
        new Manifest(1, moment, reason, "1.0.0", summary, ""),
        (long) (megabytes * (1 << 20)));
  }

  @Override
  public Backup make(Reason reason) {
    return at(MockFixture.NOW, reason, 14.2);
  }

  @Override
  public Backup makeAt(Path file) {
    return make(Reason.ASKED);
  }

  @Override
  public Preview preview(Path file) {
    StoreSummary now = store.safekeeping().summary();
    Manifest manifest =
        new Manifest(1, TODAY.minus(Duration.ofDays(1)), Reason.DAILY, "1.0.0", now, "");
    return new Preview(
        manifest, now, now, new Preview.Changes(2, 1, 4), new Preview.Changes(0, 0, 0));
  }

  @Override
  public List<Path> check() {
    return List.of();
  }

  @Override
  public Optional<Instant> checkedAt() {
    return Optional.of(TODAY);
  }

  @Override
  public Policy policy() {
    return Policy.USUAL;
  }

  @Override
  public void setPolicy(Policy policy) {
    // Nothing is remembered in a picture.
  }
}
