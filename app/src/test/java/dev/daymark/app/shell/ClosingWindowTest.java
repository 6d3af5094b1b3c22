package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Robots;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.secrets.SecretPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Closing the window in the midst of typing. */
class ClosingWindowTest {
  private final FxRobot robot = Robots.quick();
  private final LocalStore store = JdbiStore.inMemory(() -> TestSession.NOW);
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final MainWindow window = FxThread.call(() -> new MainWindow(parts()));
  private final Stage stage = FxThread.call(this::open);

  private WindowParts parts() {
    return new WindowParts(
        store,
        store.settings(),
        new FakeEngine(),
        new StageParts.NoSignIn(),
        new VirtualThreadTasks(),
        () -> TestSession.NOW,
        TestSession.ZONE,
        Locale.UK,
        Path.of("data"),
        new NoBackups(),
        new NoBackups(),
        address -> {},
        StageParts.reminders(store),
        SecretPlace.inMemory(),
        StageParts.mail(store),
        StageParts.encryption(store, Path.of("data"), SecretPlace.inMemory()),
        Map.of(PreferenceKey.WELCOMED.path(), "true", PreferenceKey.REDUCE_MOTION.path(), "true"),
        "1.0.0");
  }

  private Stage open() {
    Stage made = new Stage();
    made.setOnHidden(event -> closed.complete(null));
    window.show(made);
    return made;
  }

  @AfterEach
  void end() {
    FxThread.run(stage::close);
    FxThread.run(window::close);
    store.close();
  }

  private void settle() throws Exception {
    FxThread.call(window::whenSettled).get(30, TimeUnit.SECONDS);
  }

  private void close() throws Exception {
    FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    closed.get(30, TimeUnit.SECONDS);
  }

  @Test
  void theEventBeingNamedIsSaved() throws Exception {
    settle();
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    settle();
    robot.write("Call Ana");
    close();
    assertThat(store.events().ofCalendar(store.calendars().defaultCalendar().id()))
        .extracting(event -> event.content().summary())
        .containsExactly("Call Ana");
  }

  @Test
  void whereTheWindowWasIsRemembered() throws Exception {
    settle();
    FxThread.run(() -> stage.setWidth(1111));
    close();
    assertThat(Preferences.read(store.settings()).toString()).contains("1111");
  }

  @Test
  void whatIsBeingTypedIsSavedWhenTheProcessIsToldToEnd() throws Exception {
    settle();
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    settle();
    robot.write("Call Ana");
    assertThat(window.saveTyped(Duration.ofSeconds(30))).isTrue();
    assertThat(titles()).containsExactly("Call Ana");
  }

  @Test
  void aFullDiskIsSaidBeforeTheWindowClosesAndLosesSomething() throws Exception {
    settle();
    FxThread.run(() -> window.edits().submit("made", full -> refuse()));
    until(() -> window.edits().isStuck());
    FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    until(() -> stage.getScene().lookup(".dm-question .dm-dialog-title") != null);
    assertThat(closed).isNotDone();
    FxThread.run(() -> ((Button) stage.getScene().lookup(".dm-question .final")).fire());
    closed.get(30, TimeUnit.SECONDS);
  }

  private static Edit<EventId> refuse() {
    throw new DaymarkException(ErrorCode.DISK_FULL, "The disk is full.");
  }

  private static void until(Callable<Boolean> reached) throws Exception {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!FxThread.call(reached::call)) {
      assertThat(System.nanoTime()).isLessThan(patience);
    }
  }

  private List<String> titles() {
    return store.events().ofCalendar(store.calendars().defaultCalendar().id()).stream()
        .map(event -> event.content().summary())
        .toList();
  }
}
