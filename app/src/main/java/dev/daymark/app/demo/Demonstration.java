package dev.daymark.app.demo;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.platform.LogFile;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.secrets.SecretPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plays the demonstration in a throwaway profile that is gone afterwards. */
public final class Demonstration {

  private final Profile profile;
  private final Consumer<String> lines;

  /**
   * @param lines is told the story, a line at a time
   */
  public Demonstration(Profile profile, Consumer<String> lines) {
    this.profile = profile;
    this.lines = lines;
  }

  /** Whether the made-up Google is on the class path; packages for people lack it. */
  public static boolean isHere() {
    return Demonstration.class.getResource("/dev/daymark/sync/fake/FakeGoogle.class") != null;
  }

  /** Opens a profile in an empty directory, with this place for its secrets. */
  @FunctionalInterface
  public interface Profile {
    CompositionRoot open(Path directory, SecretPlace secrets);
  }

  /** What comes after the story: the window, or pictures of it. */
  @FunctionalInterface
  public interface Finale {

    /**
     * Blocks until it is over.
     *
     * @param phone makes the other device go on with its changes
     */
    void show(CompositionRoot root, Runnable phone);
  }

  /**
   * Plays the story, then the finale.
   *
   * @return whether both sides were equal at the end of the story
   * @throws IOException if no temporary directory can be made
   */
  public boolean play(Finale finale) throws IOException {
    Path directory = Files.createTempDirectory("daymark-demo");
    try (LogFile.Lease _ = LogFile.install(directory);
        FakeGoogle google = FakeGoogle.start();
        CompositionRoot root = profile.open(directory, SecretPlace.inMemory())) {
      lines.accept("Daymark on made-up data, with a made-up Google. Nothing of yours is touched.");
      Week week = new Week(LocalDate.ofInstant(root.clock().instant(), root.zone()), root.zone());
      Narrator narrator = new Narrator(lines);
      Story story = new Story(root, google, week, narrator);
      boolean equal = story.play(directory);
      if (equal) {
        narrator.step("And so it looks");
        try (BusyPhone phone =
            new BusyPhone(story.otherDevice(), week, root.syncEngine(), narrator)) {
          finale.show(root, phone::start);
        }
      }
      return equal;
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
