package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import dev.daymark.storage.StoreChange;
import dev.daymark.storage.StoreSummary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafekeepingTest {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 6);
  private static final EventTime DAY = EventTime.AllDay.on(LocalDate.of(2026, 11, 16));

  @TempDir Path dir;

  private JdbiStore open() {
    return JdbiStore.open(dir.resolve("now"), InstantSource.system());
  }

  private Path target() throws IOException {
    return Files.createDirectories(dir.resolve("copy")).resolve("daymark.mv.db");
  }

  private static EventId add(JdbiStore store, String title) {
    CalendarId home = store.calendars().defaultCalendar().id();
    return store.localEdits().createEvent(home, EventContent.of(title, DAY)).item().id();
  }

  private static JdbiStore opened(Path copy) {
    return JdbiStore.openCopy(copy.getParent(), InstantSource.system());
  }

  @Test
  void aCopyOfAnOpenStoreHoldsWhatTheStoreHeld() throws IOException {
    try (JdbiStore store = open()) {
      EventId event = add(store, "Plan");
      var task =
          store.localEdits().createTask(store.tasks().defaultList().id(), TaskContent.of("Do"));
      StoreSummary then = store.safekeeping().summary();
      Path copy = target();
      store.safekeeping().copyTo(copy);
      add(store, "Later");
      try (JdbiStore copied = opened(copy)) {
        assertThat(copied.safekeeping().summary()).isEqualTo(then);
        assertThat(copied.events().find(event)).isPresent();
        assertThat(copied.tasks().find(task.item().id())).isPresent();
      }
      assertThat(then.events()).isOne();
      assertThat(store.safekeeping().summary().events()).isEqualTo(2);
    }
  }

  @Test
  void anEventHoldsSomethingUntilItIsDeleted() {
    try (JdbiStore store = open()) {
      assertThat(store.safekeeping().holdsSomething()).isFalse();
      EventId event = add(store, "Plan");
      assertThat(store.safekeeping().holdsSomething()).isTrue();
      store.localEdits().deleteEvent(event);
      assertThat(store.safekeeping().holdsSomething()).isFalse();
    }
  }

  @Test
  void aTaskHoldsSomething() {
    try (JdbiStore store = open()) {
      store.localEdits().createTask(store.tasks().defaultList().id(), TaskContent.of("Do"));
      assertThat(store.safekeeping().holdsSomething()).isTrue();
    }
  }

  @Test
  void nothingButTheCopyIsLeftBeside() throws IOException {
    try (JdbiStore store = open()) {
      Path copy = target();
      store.safekeeping().copyTo(copy);
      try (var files = Files.list(copy.getParent())) {
        assertThat(files).containsExactly(copy);
      }
    }
  }

  @Test
  void aCopyHasNoneOfTheWasteOfManyEdits() throws IOException {
    try (JdbiStore store = open()) {
      EventId id = add(store, "Plan");
      for (int i = 0; i < 150; i++) {
        String title = "Plan " + i;
        store.localEdits().editEvent(id, content -> content.withSummary(title));
      }
      Path copy = target();
      store.safekeeping().copyTo(copy);
      assertThat(Files.size(copy)).isLessThan(Files.size(dir.resolve("now/daymark.mv.db")) / 3);
    }
  }

  @Test
  void aCopyMadeWhileOthersEditHoldsEveryEditAcknowledgedBefore() throws Exception {
    try (JdbiStore store = open()) {
      AtomicBoolean done = new AtomicBoolean();
      AtomicInteger acknowledged = new AtomicInteger();
      Thread editor =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      add(store, "Event");
                      acknowledged.incrementAndGet();
                    }
                  });
      for (int i = 0; i < 5; i++) {
        int before = acknowledged.get();
        Path copy = Files.createDirectories(dir.resolve("copy" + i)).resolve("daymark.mv.db");
        store.safekeeping().copyTo(copy);
        int after = acknowledged.get();
        try (JdbiStore copied = opened(copy)) {
          assertThat(copied.safekeeping().summary().events()).isBetween((long) before, after + 1L);
        }
      }
      done.set(true);
      editor.join();
    }
  }

  @Test
  void aCopyThatCannotBeWrittenLeavesTheStoreInUse() throws IOException {
    Path noFolder = Files.createFile(dir.resolve("file"));
    try (JdbiStore store = open()) {
      assertThatThrownBy(() -> store.safekeeping().copyTo(noFolder.resolve("daymark.mv.db")))
          .isInstanceOfSatisfying(
              DaymarkException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE));
      add(store, "Goes on");
      assertThat(store.safekeeping().summary().events()).isOne();
    }
  }

  private static List<String> titles(JdbiStore store) {
    return store.events().ofCalendar(store.calendars().defaultCalendar().id()).stream()
        .map(event -> event.content().summary())
        .toList();
  }

  @Test
  void aStoreIsReplacedAsAWholeAndGoesOn() throws IOException {
    JdbiStore store = open();
    add(store, "Then");
    Path copy = target();
    store.safekeeping().copyTo(copy);
    add(store, "Since");
    List<StoreChange> told = new ArrayList<>();
    try (var _ = store.subscribe(told::addAll)) {
      store.safekeeping().replaceBy(copy);
    }
    assertThat(titles(store)).containsExactly("Then");
    assertThat(told).anyMatch(change -> change instanceof StoreChange.EventsChanged);
    add(store, "After");
    store.close();
    try (JdbiStore restored = open()) {
      assertThat(titles(restored)).containsExactlyInAnyOrder("Then", "After");
    }
  }

  @Test
  void whatWasReadAndSearchedBeforeIsForgotten() throws IOException {
    try (JdbiStore store = open()) {
      Path copy = target();
      store.safekeeping().copyTo(copy);
      add(store, "Since");
      LocalDate from = LocalDate.of(2026, 11, 1);
      LocalDate to = LocalDate.of(2026, 12, 1);
      ZoneId zone = ZoneId.of("Europe/Berlin");
      assertThat(store.events().occurrences(from, to, zone)).hasSize(1);
      store.safekeeping().replaceBy(copy);
      assertThat(store.events().occurrences(from, to, zone)).isEmpty();
    }
  }

  @Test
  void readersAndWritersWaitForAReplacementAndNoneFails() throws Exception {
    try (JdbiStore store = open()) {
      AtomicBoolean done = new AtomicBoolean();
      List<Throwable> failures = new CopyOnWriteArrayList<>();
      Runnable use =
          () -> {
            while (!done.get()) {
              add(store, "Event");
              titles(store);
            }
          };
      List<Thread> users =
          List.of(
              Thread.ofPlatform().uncaughtExceptionHandler((t, e) -> failures.add(e)).start(use),
              Thread.ofPlatform().uncaughtExceptionHandler((t, e) -> failures.add(e)).start(use));
      for (int i = 0; i < 5; i++) {
        Path copy = Files.createDirectories(dir.resolve("copy" + i)).resolve("daymark.mv.db");
        store
            .safekeeping()
            .holdStill(
                () -> {
                  store.safekeeping().copyTo(copy);
                  store.safekeeping().replaceBy(copy);
                  return copy;
                });
      }
      done.set(true);
      for (Thread user : users) {
        user.join();
      }
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void aReplacementThatIsNotThereLeavesTheStoreAsItWasAndInUse() {
    try (JdbiStore store = open()) {
      add(store, "Stays");
      assertThatThrownBy(() -> store.safekeeping().replaceBy(dir.resolve("missing.mv.db")))
          .isInstanceOf(DaymarkException.class);
      assertThat(store.safekeeping().summary().events()).isOne();
      add(store, "Goes on");
    }
  }

  @Test
  void anEmptyFolderIsNoCopy() {
    assertThatThrownBy(() -> JdbiStore.openCopy(dir.resolve("empty"), InstantSource.system()))
        .isInstanceOfSatisfying(
            DaymarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
  }

  @Test
  void anAnsweredReminderStaysAnsweredInAnOlderState() throws IOException {
    Instant at = Instant.parse("2026-11-18T09:00:00Z");
    JdbiStore store = open();
    TaskId task =
        store
            .localEdits()
            .createTask(store.tasks().defaultList().id(), TaskContent.of("Do"))
            .item()
            .id();
    Path copy = target();
    store.safekeeping().copyTo(copy);
    ReminderState answered =
        new ReminderState(
            new ReminderKey(
                task, ReminderKind.TASK_REMIND, 0, Deadline.parseKey("2026-11-18T09:00")),
            ReminderState.Stage.ACKNOWLEDGED,
            null,
            at);
    Watermark watermark = new Watermark(at, ZoneId.of("Europe/Berlin"));
    store.reminders().save(List.of(answered), watermark);
    try (JdbiStore staged = opened(copy)) {
      staged.safekeeping().resume(store.safekeeping().memory());
      assertThat(staged.reminders().all()).containsExactly(answered);
      assertThat(staged.reminders().watermark()).contains(watermark);
    }
    store.close();
  }

  @Test
  void nothingAcknowledgedIsLostByAKillInTheMidstOfCopyingAndReplacing()
      throws IOException, InterruptedException {
    Random random = new Random(20261128);
    Path folder = Files.createDirectories(dir.resolve("killed"));
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killed(folder, round, random));
      try (JdbiStore store = JdbiStore.open(folder, InstantSource.system())) {
        for (String line : acknowledged) {
          assertThat(store.events().find(EventId.parse(line.split(" ", -1)[1])))
              .as(line)
              .isPresent();
        }
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
  }

  private static List<String> killed(Path folder, int round, Random random)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BackupCrashChild.class.getName(),
                folder.toString(),
                String.valueOf(round))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> read = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 4 + random.nextInt(16); i >= 0; i--) {
        read.add(String.valueOf(output.readLine()));
      }
      assertThat(child.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS)).isFalse();
      child.toHandle().destroyForcibly();
      output.lines().forEach(read::add);
    }
    child.waitFor();
    // The last line may have been cut off by the kill.
    return read.subList(0, read.size() - 1).stream()
        .filter(line -> line.startsWith("EVENT "))
        .toList();
  }
}
