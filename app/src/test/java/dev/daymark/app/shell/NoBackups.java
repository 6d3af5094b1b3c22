package dev.daymark.app.shell;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.Preview;
import dev.daymark.app.backup.Reason;
import dev.daymark.app.backup.Replacement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** For windows over a store in memory, of which there are no backups. */
final class NoBackups implements Backups, Replacement {

  @Override
  public List<Backup> list() {
    return List.of();
  }

  @Override
  public Backup make(Reason reason) {
    throw new AssertionError("nobody makes backups here");
  }

  @Override
  public Backup makeAt(Path file) {
    return make(Reason.ASKED);
  }

  @Override
  public Preview preview(Path file) {
    throw new AssertionError("nobody restores here");
  }

  @Override
  public List<Path> check() {
    return List.of();
  }

  @Override
  public Optional<Instant> checkedAt() {
    return Optional.empty();
  }

  @Override
  public Policy policy() {
    return new Policy(false, 30);
  }

  @Override
  public void setPolicy(Policy policy) {
    throw new AssertionError("nobody chooses here");
  }

  @Override
  public Backup restore(Path file) {
    throw new AssertionError("nobody restores here");
  }

  @Override
  public Backup startOver() {
    throw new AssertionError("nobody starts over here");
  }
}
