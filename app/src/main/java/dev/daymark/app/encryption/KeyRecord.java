package dev.daymark.app.encryption;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which keys the data in a folder was ever encrypted with, by their ids, the present one first;
 * never a key. Whether the data is encrypted is told by its file and not by this.
 */
record KeyRecord(Path dataDir) {

  private static final String FILE = "encryption";
  private static final String LINE = "key ";

  private Path file() {
    return dataDir.resolve(FILE);
  }

  /** Empty if there never was one. */
  List<String> ids() {
    if (!Files.exists(file())) {
      return List.of();
    }
    try {
      return Files.readAllLines(file()).stream()
          .filter(line -> line.matches(LINE + "[0-9a-f]{16}"))
          .map(line -> line.substring(LINE.length()))
          .toList();
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "The file " + file() + " cannot be read.", e);
    }
  }

  /** Notes a key as the present one; durable when it returns. */
  void note(String id) {
    Set<String> ids = new LinkedHashSet<>(List.of(id));
    ids.addAll(ids());
    write(ids);
  }

  /** Notes a key as one of others, such as of a backup from elsewhere. */
  void noteBeside(String id) {
    Set<String> ids = new LinkedHashSet<>(ids());
    ids.add(id);
    write(ids);
  }

  private void write(Set<String> ids) {
    List<String> lines = new ArrayList<>();
    lines.add("Names the keys of this data. The keys are where sign-ins are kept.");
    ids.forEach(one -> lines.add(LINE + one));
    Path part = dataDir.resolve(FILE + ".part");
    try {
      Files.write(
          part,
          lines,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "Daymark cannot write to " + dataDir + ".", e);
    }
  }
}
