package dev.daymark.app.backup;

import dev.daymark.app.platform.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder to work in, gone when it is closed; one that a kill left behind goes later. Its name
 * tells whose it is, so that nobody removes one that is in use.
 */
record Scratch(Path folder) implements AutoCloseable {

  private static final String PREFIX = ".work-";
  private static final String PART = ".part";
  private static final Pattern OWNED = Pattern.compile("\\.work-(\\d+)-[0-9a-f-]+");

  /** Those of this process. */
  private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

  /** By how much two clocks may disagree about when a process began. */
  private static final Duration DOUBT = Duration.ofHours(1);

  static Scratch in(Path parent) throws IOException {
    Files.createDirectories(parent, OwnerOnly.directory());
    removeLeftOvers(parent);
    String name = PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    Path folder = parent.toRealPath().resolve(name);
    LIVE.add(folder);
    try {
      return new Scratch(Files.createDirectory(folder, OwnerOnly.directory()));
    } catch (IOException e) {
      LIVE.remove(folder);
      throw e;
    }
  }

  /** Removes what processes left that are no more. */
  static void removeLeftOvers(Path parent) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(parent.toRealPath())) {
      left = files.filter(Scratch::isLeftOver).toList();
    }
    for (Path path : left) {
      remove(path);
    }
  }

  /** Files in the making lie in a folder of their own, or not here. */
  private static boolean isLeftOver(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(PART) || (name.startsWith(PREFIX) && !isInUse(path, name));
  }

  private static boolean isInUse(Path path, String name) {
    Matcher owner = OWNED.matcher(name);
    if (!owner.matches() || owner.group(1).length() > 18) {
      return false;
    }
    long pid = Long.parseLong(owner.group(1));
    return pid == ProcessHandle.current().pid()
        ? LIVE.contains(path)
        : ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .map(it -> made(path, it))
            .orElse(false);
  }

  /** Whether a process may have made it: the number of one that is gone is given to others. */
  private static boolean made(Path path, ProcessHandle process) {
    try {
      Instant changedAt = Files.getLastModifiedTime(path).toInstant();
      return process
          .info()
          .startInstant()
          .map(began -> began.isBefore(changedAt.plus(DOUBT)))
          .orElse(true);
    } catch (IOException unknown) {
      return true;
    }
  }

  Path database() {
    return folder.resolve(BackupFile.DATABASE);
  }

  /** Where a file is written before it takes its place in one step, so on the same disk. */
  Path partOf(Path file) throws IOException {
    Path place = file.toAbsolutePath().getParent();
    boolean isHere = place != null && place.toRealPath().equals(folder.getParent());
    String name = file.getFileName() + PART;
    return isHere ? folder.resolve(name) : file.resolveSibling(name);
  }

  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      LIVE.remove(folder);
    }
  }

  private static void remove(Path path) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> found = Files.walk(path)) {
      deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException | UncheckedIOException gone) {
      if (Files.exists(path)) {
        throw gone;
      }
      return;
    }
    for (Path one : deepestFirst) {
      Files.deleteIfExists(one);
    }
  }
}
