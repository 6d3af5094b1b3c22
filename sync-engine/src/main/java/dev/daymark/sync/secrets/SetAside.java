package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts files of secrets that are of no use now beside, under names that tell when and why, so that
 * nothing is ever written over them.
 *
 * @param dataDir where they lie and stay
 * @param disk gives the files of the directory
 */
record SetAside(Path dataDir, Function<Path, PrivateFile> disk) {

  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final List<String> KEYS = List.of(FileVault.KEY, KeyFile.BEGUN);
  private static final List<String> ALL = List.of(FileVault.FILE, FileVault.KEY, KeyFile.BEGUN);

  /** Why they are of no use. */
  enum Reason {
    /** Nothing can read them. */
    DAMAGED,
    /** Others took their place, such as after a passphrase was forgotten. */
    FORMER;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Moves the file of secrets and its key away, as far as they are there; both or none.
   *
   * @return how their names end now
   */
  String move(Reason reason) throws IOException {
    return move(reason, ALL);
  }

  /** Moves the key alone away, which a file beside it does not need. */
  String moveKey(Reason reason) throws IOException {
    return move(reason, KEYS);
  }

  /**
   * Moves them away and has something take their place; they are put back if it throws.
   *
   * @throws DaymarkException of the maker's, or {@code CREDENTIALS_UNAVAILABLE}
   */
  <T> T inPlace(Reason reason, Supplier<T> maker) {
    try {
      String ending = move(reason);
      try {
        return maker.get();
      } catch (DaymarkException e) {
        putBack(ending);
        throw e;
      }
    } catch (IOException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  private String move(Reason reason, List<String> names) throws IOException {
    String ending = free(reason);
    try {
      for (String name : names) {
        PrivateFile file = disk.apply(dataDir.resolve(name));
        if (Files.exists(file.path())) {
          file.rename(name + ending);
          LOG.warn("{} was set aside as {}{}", name, name, ending);
        }
      }
      return ending;
    } catch (IOException half) {
      putBack(ending);
      throw half;
    }
  }

  /** Moves them back, as far as nothing came to take their place. */
  private void putBack(String ending) throws IOException {
    for (String name : ALL.reversed()) {
      PrivateFile aside = disk.apply(dataDir.resolve(name + ending));
      if (Files.exists(aside.path()) && !Files.exists(dataDir.resolve(name))) {
        aside.rename(name);
        LOG.warn("{}{} was put back", name, ending);
      }
    }
  }

  private String free(Reason reason) {
    String stem = "." + reason.word() + "-" + STAMP.format(InstantSource.system().instant());
    String ending = stem;
    for (int i = 2; isTaken(ending); i++) {
      ending = stem + "-" + i;
    }
    return ending;
  }

  private boolean isTaken(String ending) {
    return ALL.stream().anyMatch(name -> Files.exists(dataDir.resolve(name + ending)));
  }

  /** The names of the files of secrets that were set aside, the oldest first. */
  List<String> names() {
    if (!Files.isDirectory(dataDir)) {
      return List.of();
    }
    String pattern = FileVault.FILE + "\\.(damaged|former)-[0-9-]+";
    try (Stream<Path> files = Files.list(dataDir)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches(pattern))
          .sorted()
          .toList();
    } catch (IOException unlisted) {
      return List.of();
    }
  }
}
