package dev.daymark.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says how large everything became. */
final class Sizes {

  private static final double MEGABYTE = 1e6;

  private Sizes() {}

  static void print(Path image, Path packages) throws IOException {
    long installed = 0;
    for (Path path : Trees.all(image)) {
      installed += Files.isRegularFile(path) ? Files.size(path) : 0;
    }
    System.out.printf("installed: %.1f MB%n", installed / MEGABYTE);
    for (Path file : Trees.all(packages)) {
      if (Files.isRegularFile(file)) {
        System.out.printf("%s: %.1f MB%n", file.getFileName(), Files.size(file) / MEGABYTE);
      }
    }
  }
}
