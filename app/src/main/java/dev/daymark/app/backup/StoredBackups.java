package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.SettingsRepository;
import dev.daymark.storage.StoreSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The backups of a store, in a folder beside it. */
public final class StoredBackups implements Backups {

  private static final long MOST_BYTES = 2L << 30;
  private static final String AUTOMATIC = "backups.automatic";
  private static final String CHECKED = "backups.checkedAt";
  private static final String DAYS = "backups.days";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

  private final LocalStore store;
  private final StoreFiles files;
  private final Path folder;
  private final InstantSource clock;
  private final ZoneId zone;
  private final String version;

  /**
   * Looks after the backups of a store that is open.
   *
   * @param folder where they are; made when it is first needed
   * @param version of this Daymark, for people
   */
  public StoredBackups(
      LocalStore store,
      StoreFiles files,
      Path folder,
      InstantSource clock,
      ZoneId zone,
      String version) {
    this.store = store;
    this.files = files;
    this.folder = folder;
    this.clock = clock;
    this.zone = zone;
    this.version = version;
  }

  @Override
  public synchronized List<Backup> list() {
    return list(folder);
  }

  /** The backups in a folder, the newest first; what cannot be read is left out. */
  public static List<Backup> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Backup> found = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(file -> file.toString().endsWith(BackupFile.ENDING)).toList()) {
        add(found, path);
      }
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "The folder " + folder + " cannot be read.", e);
    }
    found.sort(
        Comparator.comparing((Backup backup) -> backup.manifest().madeAt())
            .thenComparing(Backup::name)
            .reversed());
    return found;
  }

  private static void add(List<Backup> found, Path path) throws IOException {
    try {
      found.add(new Backup(path, BackupFile.manifest(path), Files.size(path)));
    } catch (DaymarkException unreadable) {
      // What is no backup, or none for this Daymark, cannot be offered.
    }
  }

  @Override
  public synchronized Backup make(Reason reason) {
    Instant now = clock.instant();
    String stem = "daymark-" + STAMP.format(now.atZone(zone)) + "-" + reason.word();
    Backup made = write(free(stem), reason, now);
    for (Backup surplus :
        new Retention(Duration.ofDays(policy().days()), MOST_BYTES).surplus(list(), now, zone)) {
      remove(surplus);
    }
    return made;
  }

  private Path free(String stem) {
    Path file = folder.resolve(stem + BackupFile.ENDING);
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(stem + "-" + i + BackupFile.ENDING);
    }
    return file;
  }

  private static void remove(Backup surplus) {
    try {
      Files.deleteIfExists(surplus.file());
    } catch (IOException e) {
      // One more than was wanted does no harm; the next backup tries again.
    }
  }

  @Override
  public synchronized Backup makeAt(Path file) {
    if (Files.exists(file)) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, file + " is there already; choose another name.");
    }
    return write(file, Reason.ASKED, clock.instant());
  }

  /** It is opened before it counts, so that one that cannot be opened never lies there. */
  private Backup write(Path file, Reason reason, Instant now) {
    try (Scratch scratch = Scratch.in(folder)) {
      store.safekeeping().copyTo(scratch.database());
      StoreSummary summary;
      try (LocalStore copy = files.openCopy(scratch.folder())) {
        summary = copy.safekeeping().summary();
      }
      String sha256 = Digest.of(scratch.database());
      Manifest manifest = new Manifest(Manifest.FORMAT, now, reason, version, summary, sha256);
      BackupFile.write(file, scratch, manifest);
      return new Backup(file, manifest, Files.size(file));
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The backup could not be written to " + file + ".");
    }
  }

  @Override
  public synchronized Preview preview(Path file) {
    try (Scratch scratch = Scratch.in(folder)) {
      Manifest manifest = BackupFile.unpack(file, scratch.database());
      files.adopt(scratch.database());
      try (LocalStore then = opened(file, scratch.folder())) {
        return new Preview(
            manifest,
            then.safekeeping().summary(),
            store.safekeeping().summary(),
            Comparison.events(then, store),
            Comparison.tasks(then, store));
      }
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The backup could not be read. Nothing was changed.");
    }
  }

  private LocalStore opened(Path file, Path scratch) {
    return Restoring.opened(files, file, scratch);
  }

  @Override
  public List<Path> check() {
    List<Path> damaged = damaged();
    // Not while this is locked: who restores holds the writer and then makes a backup.
    if (damaged.isEmpty()) {
      store.settings().put(CHECKED, clock.instant().toString());
    }
    return damaged;
  }

  private synchronized List<Path> damaged() {
    List<Path> damaged = new ArrayList<>();
    try (Scratch scratch = Scratch.in(folder)) {
      store.safekeeping().copyTo(scratch.database());
      files.openCopy(scratch.folder()).close();
      for (Backup backup : list()) {
        try {
          BackupFile.verify(backup.file());
        } catch (DaymarkException e) {
          damaged.add(backup.file());
        }
      }
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The check could not be made. Nothing was changed.");
    }
    return damaged;
  }

  @Override
  public Optional<Instant> checkedAt() {
    return store.settings().get(CHECKED).map(Instant::parse);
  }

  @Override
  public Policy policy() {
    SettingsRepository settings = store.settings();
    boolean automatic =
        settings.get(AUTOMATIC).map(Boolean::parseBoolean).orElse(Policy.USUAL.automatic());
    int days =
        settings
            .get(DAYS)
            .filter(text -> text.matches("\\d{1,4}"))
            .map(Integer::parseInt)
            .orElse(Policy.USUAL.days());
    return new Policy(automatic, days);
  }

  @Override
  public void setPolicy(Policy policy) {
    store.settings().put(AUTOMATIC, String.valueOf(policy.automatic()));
    store.settings().put(DAYS, String.valueOf(policy.days()));
  }
}
