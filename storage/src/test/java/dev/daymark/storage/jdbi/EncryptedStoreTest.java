package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.KeySource;
import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedStoreTest {

  private static final EventTime DAY = EventTime.AllDay.on(LocalDate.of(2026, 11, 16));
  private static final String TITLE = "Zahnarzttermin";

  private final StoreKey key = StoreKey.random();

  @TempDir Path dir;

  private JdbiStore open(KeySource keys) {
    return JdbiStore.open(dir, InstantSource.system(), keys);
  }

  private JdbiStore open() {
    return open(() -> key);
  }

  private static EventId add(JdbiStore store, String title) {
    CalendarId home = store.calendars().defaultCalendar().id();
    return store.localEdits().createEvent(home, EventContent.of(title, DAY)).item().id();
  }

  private EventId encrypted() {
    try (JdbiStore store = open()) {
      EventId id = add(store, TITLE);
      store.safekeeping().encrypt(key);
      return id;
    }
  }

  private Path file() {
    return dir.resolve("daymark.mv.db");
  }

  /** The files of a folder in which a text occurs, in the encodings that H2 writes. */
  static List<Path> holding(Path folder, String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      String wide =
          new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
      return bytes.contains(text) || bytes.contains(wide);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void refused(KeySource keys, ErrorCode code) throws IOException {
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> readAll(keys))
        .isInstanceOfSatisfying(DaymarkException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageEndingWith(".");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  private void readAll(KeySource keys) {
    try (JdbiStore store = open(keys)) {
      store.calendars().all().forEach(calendar -> store.events().ofCalendar(calendar.id()));
    }
  }

  @Test
  void whatWasTypedStandsInNoFileOnceItIsEncrypted() throws IOException {
    try (JdbiStore store = open()) {
      add(store, TITLE);
      assertThat(holding(dir, TITLE)).containsExactly(file());
      assertThat(store.safekeeping().isEncrypted()).isFalse();
      store.safekeeping().encrypt(key);
      assertThat(store.safekeeping().isEncrypted()).isTrue();
      assertThat(holding(dir, TITLE)).isEmpty();
      add(store, TITLE + "Zwei");
      assertThat(holding(dir, TITLE)).isEmpty();
    }
    assertThat(holding(dir, TITLE)).isEmpty();
    assertThat(JdbiStore.isEncrypted(dir)).isTrue();
  }

  @Test
  void itIsThereAgainWithItsKeyAndGoesOn() {
    EventId id = encrypted();
    try (JdbiStore store = open()) {
      assertThat(store.events().find(id)).isPresent();
      add(store, "More");
      store.checkpoint();
    }
    try (JdbiStore store = open()) {
      assertThat(store.safekeeping().summary().events()).isEqualTo(2);
    }
  }

  @Test
  void withoutAKeyOrWithAnotherItIsRefusedAndLeftAsItIs() throws IOException {
    encrypted();
    refused(KeySource.NONE, ErrorCode.DATABASE_KEY_MISSING);
    refused(StoreKey::random, ErrorCode.DATABASE_KEY_WRONG);
    open().close();
  }

  @Test
  void damageIsNotTakenForAnotherKey() throws IOException {
    encrypted();
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 4 * 4096, bytes.length - 4096, (byte) 7);
    Files.write(file(), bytes);
    refused(() -> key, ErrorCode.DATABASE_DAMAGED);
    refused(StoreKey::random, ErrorCode.DATABASE_KEY_WRONG);
  }

  @Test
  void itsKeyIsAskedForOnlyIfItIsEncrypted() {
    KeySource never =
        () -> {
          throw new AssertionError("asked for a key");
        };
    open(never).close();
    open(never).close();
  }

  @Test
  void turnedOffItNeedsNoKey() throws IOException {
    EventId id = encrypted();
    try (JdbiStore store = open()) {
      store.safekeeping().decrypt();
      assertThat(store.events().find(id)).isPresent();
      add(store, "More");
    }
    try (JdbiStore store = open(KeySource.NONE)) {
      assertThat(store.events().find(id)).isPresent();
    }
    assertThat(holding(dir, TITLE)).containsExactly(file());
  }

  @Test
  void anotherKeyTakesTheFormersPlace() throws IOException {
    encrypted();
    StoreKey other = StoreKey.random();
    try (JdbiStore store = open()) {
      store.safekeeping().encrypt(other);
    }
    refused(() -> key, ErrorCode.DATABASE_KEY_WRONG);
    open(() -> other).close();
  }

  @Test
  void copiesAreEncryptedAsTheStoreIs() throws IOException {
    EventId id = encrypted();
    Path copy = Files.createDirectories(dir.resolve("copy"));
    try (JdbiStore store = open()) {
      store.safekeeping().copyTo(copy.resolve("daymark.mv.db"));
    }
    assertThat(holding(dir, TITLE)).isEmpty();
    try (JdbiStore store = JdbiStore.openCopy(copy, InstantSource.system(), () -> key)) {
      assertThat(store.events().find(id)).isPresent();
    }
  }

  @Test
  void whatManyEditsWroteIsGivenBackOnClosing() throws IOException {
    encrypted();
    long longest;
    try (JdbiStore store = open()) {
      EventId id = add(store, "Plan");
      for (int i = 0; i < 150; i++) {
        String title = "Plan " + i;
        store.localEdits().editEvent(id, content -> content.withSummary(title));
      }
      longest = Files.size(file());
    }
    assertThat(longest).isGreaterThan(2 << 20);
    assertThat(Files.size(file())).isLessThan(longest / 3);
    assertThat(JdbiStore.isEncrypted(dir)).isTrue();
    try (JdbiStore store = open()) {
      assertThat(store.safekeeping().summary().events()).isEqualTo(2);
    }
  }

  @Test
  void whatAKilledConversionLeftIsRemovedAtTheNextOpening() throws IOException {
    encrypted();
    Path left = Files.createDirectories(dir.resolve("converting")).resolve("daymark.mv.db");
    Files.writeString(left, TITLE);
    open().close();
    assertThat(left.getParent()).doesNotExist();
  }

  @Test
  void readersAndWritersWaitForAConversionAndNoneFails() throws Exception {
    try (JdbiStore store = open()) {
      AtomicBoolean done = new AtomicBoolean();
      AtomicInteger acknowledged = new AtomicInteger();
      List<Throwable> failures = new CopyOnWriteArrayList<>();
      Thread writing =
          looping(done, failures, () -> add(store, "Event " + acknowledged.incrementAndGet()));
      Thread reading = looping(done, failures, () -> store.safekeeping().summary());
      while (acknowledged.get() < 2 && failures.isEmpty()) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 4; i++) {
        store.safekeeping().encrypt(key);
        store.safekeeping().decrypt();
      }
      done.set(true);
      for (Thread thread : List.of(writing, reading)) {
        thread.join();
      }
      assertThat(failures).isEmpty();
      assertThat(acknowledged).hasPositiveValue();
      assertThat(store.safekeeping().summary().events()).isEqualTo(acknowledged.get());
    }
  }

  private static Thread looping(AtomicBoolean done, List<Throwable> failures, Runnable work) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                while (!done.get()) {
                  work.run();
                }
              } catch (Throwable e) {
                failures.add(e);
              }
            });
  }
}
