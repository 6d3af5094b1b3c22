package dev.daymark.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares the directories of data, which may be named in more than one way. */
final class DataPlaces {

  private DataPlaces() {}

  static boolean same(Path one, Path other) {
    try {
      return one.equals(other) || (Files.exists(one) && Files.isSameFile(one, other));
    } catch (IOException e) {
      return false;
    }
  }
}
