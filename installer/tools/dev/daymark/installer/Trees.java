package dev.daymark.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories with all that is in them. */
final class Trees {

  private Trees() {}

  /** Everything below a directory, and itself, in one order on every machine. */
  static List<Path> all(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.comparing(Path::toString)).toList();
    }
  }

  /** An empty directory in place of what was there. */
  static Path fresh(Path directory) throws IOException {
    if (Files.exists(directory)) {
      for (Path path : all(directory).reversed()) {
        Files.delete(path);
      }
    }
    return Files.createDirectories(directory);
  }

  /** Copies what is in a directory into another. */
  static void copy(Path from, Path to) throws IOException {
    for (Path path : all(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        Files.copy(
            path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Writes a text file, with its directories. */
  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Gives everything the same age, so that the same sources make the same package. */
  static void date(Path root, Instant moment) throws IOException {
    for (Path path : all(root).reversed()) {
      if (!Files.isSymbolicLink(path)) {
        Files.setLastModifiedTime(path, FileTime.from(moment));
      }
    }
  }
}
