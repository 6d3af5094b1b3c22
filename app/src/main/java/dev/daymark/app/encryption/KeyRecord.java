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
import java.util.Optional;
import java.util.Set;

/**
 * Which keys the data in a folder was ever encrypted with, by their ids, the present one first;
 * never a key. Whether the data is encrypted is told by its file and not by this.
 */
record KeyRecord(Path dataDir) {

  private static final String FILE = "encryption";
  private static final String KEY = "key ";
  private static final String BESIDE = "beside ";

  private Path file() {
    return dataDir.resolve(FILE);
  }

  /** The present key first, if there is one; empty if there never was any. */
  List<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    present().ifPresent(ids::add);
    ids.addAll(named(KEY + "|" + BESIDE));
    return List.copyOf(ids);
  }

  /** The key of the data here; empty if it was never encrypted here. */
  Optional<String> present() {
    return named(KEY).stream().findFirst();
  }

  private List<String> named(String kind) {
    if (Files.notExists(file())) {
      return List.of();
    }
    try {
      return Files.readAllLines(file()).stream()
          .filter(line -> line.matches("(" + kind + ")[0-9a-f]{16}"))
          .map(line -> line.substring(line.indexOf(' ') + 1))
          .toList();
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "The file " + file() + " cannot be read.", e);
    }
  }

  /** Notes a key as the present one; durable when it returns. */
  void note(String id) {
    write(Optional.of(id), ids());
  }

  /** Notes a key as one of others, such as of a backup from elsewhere. */
  void noteBeside(String id) {
    List<String> ids = new ArrayList<>(ids());
    ids.add(id);
    write(present(), ids);
  }

  private void write(Optional<String> present, List<String> all) {
    Set<String> beside = new LinkedHashSet<>(all);
    present.ifPresent(beside::remove);
    List<String> lines = new ArrayList<>();
    lines.add("Names the keys of this data. The keys are where sign-ins are kept.");
    present.ifPresent(id -> lines.add(KEY + id));
    beside.forEach(id -> lines.add(BESIDE + id));
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
