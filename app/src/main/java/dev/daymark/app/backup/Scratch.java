package dev.daymark.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder to work in, gone when it is closed; one that a kill left behind goes later. */
record Scratch(Path folder) implements AutoCloseable {

  private static final String PREFIX = ".work-";

  static Scratch in(Path parent) throws IOException {
    Files.createDirectories(parent);
    removeLeftOvers(parent);
    return new Scratch(Files.createTempDirectory(parent, PREFIX));
  }

  /** The store's process is the only one that works here. */
  private static void removeLeftOvers(Path parent) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(parent)) {
      left = files.filter(Scratch::isLeftOver).toList();
    }
    for (Path path : left) {
      remove(path);
    }
  }

  private static boolean isLeftOver(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(PREFIX) || name.endsWith(".part");
  }

  Path database() {
    return folder.resolve(BackupFile.DATABASE);
  }

  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path path) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> found = Files.walk(path)) {
      deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : deepestFirst) {
      Files.deleteIfExists(one);
    }
  }
}
