package dev.daymark.app.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import dev.daymark.app.platform.Host;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.OpenReminder;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.storage.LocalStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock stands at 10:24 on Wednesday 18 November in Stockholm, and a task is due. */
final class SnoozeTimeTest {

  private final TestSession test = new TestSession();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(TestSession.NOW.minusSeconds(60));
  private final LocalStore store = test.store();
  private final ReminderDesk desk =
      new ReminderDesk(
          store,
          now::get,
          () -> TestSession.ZONE,
          new Host(Map.of(), "Linux", Path.of("home")),
          address -> {});
  private final ReminderWords words = new ReminderWords(test.messages(), Formatting.of(Locale.UK));
  private final BlockingQueue<List<OpenReminder>> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<Set<ReminderKey>> looked = new LinkedBlockingQueue<>();
  private @Nullable Stage stage;

  /** Begins to remind a minute ago, and lets a task fall due now. */
  private void remind(ReminderDisplay display) throws InterruptedException {
    test.setNow(now.get());
    desk.service()
        .start(
            new ReminderDisplay() {
              @Override
              public void show(List<Prompt> prompts, ReminderSettings settings) {
                display.show(prompts, settings);
              }

              @Override
              public void keepOnly(Set<ReminderKey> unanswered) {
                display.keepOnly(unanswered);
                looked.add(unanswered);
              }
            });
    assertThat(looked.poll(30, TimeUnit.SECONDS)).isEmpty();
    create("Call", now.get().plusSeconds(30));
    assertThat(looked.poll(30, TimeUnit.SECONDS)).isEmpty();
    desk.service().listen(heard::add);
    test.setNow(TestSession.NOW);
    now.set(TestSession.NOW);
    create("Later", TestSession.NOW.plusSeconds(36_000));
  }

  private void create(String title, Instant remindAt) {
    store
        .localEdits()
        .createTask(
            store.tasks().defaultList().id(),
            TaskContent.of(title).withRemindAt(remindAt.atZone(TestSession.ZONE)));
  }

  @AfterEach
  void close() {
    desk.close();
    FxThread.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    test.close();
  }

  private static ThemeController theme() {
    return new ThemeController(new SimpleObjectProperty<>(ColorScheme.LIGHT), new EventColours());
  }

  private OpenReminder await(Predicate<OpenReminder> wanted) throws InterruptedException {
    while (true) {
      List<OpenReminder> open = heard.poll(30, TimeUnit.SECONDS);
      assertThat(open).as("nothing more is heard").isNotNull();
      for (OpenReminder reminder : Objects.requireNonNull(open)) {
        if (wanted.test(reminder)) {
          return reminder;
        }
      }
    }
  }

  private static Stage stage(Node content) {
    Stage made = new Stage();
    made.setScene(new Scene(new StackPane(content), 700, 500));
    made.show();
    return made;
  }

  private void openPanel() throws InterruptedException {
    Session session =
        Session.open(
            store,
            new VirtualThreadTasks(),
            Formatting.of(Locale.UK),
            test.messages(),
            TestSession.ZONE,
            new SimpleObjectProperty<>(TestSession.NOW),
            test.undo(),
            address -> {});
    CompletableFuture<Boolean> filled = new CompletableFuture<>();
    FxThread.run(
        () -> {
          RemindersViewModel model = new RemindersViewModel(desk, session);
          model.countProperty().subscribe(count -> complete(filled, count.intValue()));
          stage = stage(new RemindersPanel(model, session, new EventColours(), prompt -> {}));
          theme().install(Objects.requireNonNull(stage).getScene());
        });
    remind(new Nowhere());
    assertThat(filled.orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
  }

  private static void complete(CompletableFuture<Boolean> filled, int count) {
    if (count > 0) {
      filled.complete(true);
    }
  }

  private void openOwnWindow() throws InterruptedException {
    CompletableFuture<Boolean> shown = new CompletableFuture<>();
    ReminderWindow window =
        FxThread.call(
            () -> {
              stage = stage(new StackPane());
              return new ReminderWindow(
                  desk, words, theme(), new VirtualThreadTasks(), prompts -> {});
            });
    remind(
        new ReminderDisplay() {
          @Override
          public void show(List<Prompt> prompts, ReminderSettings settings) {
            window.show(prompts, settings);
            shown.complete(true);
          }

          @Override
          public void keepOnly(Set<ReminderKey> unanswered) {
            window.keepOnly(unanswered);
          }
        });
    assertThat(shown.orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
  }

  private static List<Node> nodes(String selector) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
        .toList();
  }

  private static boolean shows(String selector) {
    return FxThread.call(() -> !nodes(selector).isEmpty());
  }

  /** Opens the menu with its arrow and takes its last entry. */
  private void pick() {
    FxThread.run(() -> ((SplitMenuButton) nodes(".split-menu-button").getFirst()).show());
    FxThread.run(
        () -> {
          SplitMenuButton button = (SplitMenuButton) nodes(".split-menu-button").getFirst();
          assertThat(button.getItems().getLast().getText()).isEqualTo("Pick a time…");
          button.getItems().getLast().fire();
          button.hide();
        });
    FxThread.run(() -> {});
  }

  private static TextField field() {
    return (TextField) nodes(".dm-snooze-time .text-field").getFirst();
  }

  private static void type(String text) {
    FxThread.run(() -> field().setText(text));
  }

  private static String text(String selector) {
    return FxThread.call(
        () -> ((Labeled) nodes(".dm-snooze-time " + selector).getFirst()).getText());
  }

  private static void enter() {
    FxThread.run(() -> field().fireEvent(new ActionEvent()));
  }

  private static boolean isReadyToType() {
    return FxThread.call(() -> field().getScene().getFocusOwner() == field());
  }

  private Instant snoozedUntil() throws InterruptedException {
    return Objects.requireNonNull(
        await(reminder -> reminder.state().snoozedUntil() != null).state().snoozedUntil());
  }

  @Test
  void aTimeTypedInTheListPutsTheReminderOff() throws InterruptedException {
    openPanel();
    pick();
    type("fri 14:30");
    assertThat(text(".understood")).isEqualTo("Fri 20 Nov, 14:30");
    enter();
    assertThat(snoozedUntil()).isEqualTo("2026-11-20T13:30:00Z");
    assertThat(shows(".dm-snooze-time")).isFalse();
  }

  @Test
  void whatIsNoTimeOrHasPassedIsSaidAndNothingIsPutOff() throws InterruptedException {
    openPanel();
    pick();
    type("soon");
    assertThat(text(".understood")).isEmpty();
    enter();
    assertThat(text(".error")).startsWith("This is no time");
    assertThat(FxThread.call(() -> field().getPseudoClassStates())).contains(Styles.STATE_DANGER);
    type("yesterday");
    assertThat(text(".error")).isEmpty();
    enter();
    assertThat(text(".error")).isEqualTo("This time has passed");
    assertThat(store.reminders().all())
        .allSatisfy(state -> assertThat(state.snoozedUntil()).isNull());
  }

  @Test
  void escapeTakesTheQuestionAway() throws InterruptedException {
    openPanel();
    pick();
    assertThat(isReadyToType()).isTrue();
    FxThread.run(
        () ->
            field()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    assertThat(shows(".dm-snooze-time")).isFalse();
    assertThat(shows(".dm-prompt-row")).isTrue();
  }

  private void remindOfAnother() throws InterruptedException {
    OpenReminder _ = await(reminder -> reminder.prompt().title().equals("Call"));
    looked.clear();
    create("Another", TestSession.NOW.plusSeconds(30));
    assertThat(looked.poll(30, TimeUnit.SECONDS)).hasSize(1);
    create("Still later", TestSession.NOW.plusSeconds(54_000));
    assertThat(looked.poll(30, TimeUnit.SECONDS)).as("a look that knows it").hasSize(1);
    test.setNow(TestSession.NOW.plusSeconds(60));
    now.set(TestSession.NOW.plusSeconds(60));
    create("Much later", TestSession.NOW.plusSeconds(72_000));
    OpenReminder _ = await(reminder -> reminder.prompt().title().equals("Another"));
    FxThread.run(() -> {});
    assertThat(FxThread.call(() -> nodes(".dm-prompt-row"))).hasSize(2);
  }

  @Test
  void aSecondReminderLeavesThePersonTyping() throws InterruptedException {
    openPanel();
    pick();
    FxThread.run(() -> field().appendText("fri 14"));
    TextField before = FxThread.call(SnoozeTimeTest::field);
    remindOfAnother();
    assertThat(isReadyToType()).isTrue();
    FxThread.run(() -> before.appendText(":30"));
    assertThat(FxThread.call(SnoozeTimeTest::field)).isSameAs(before);
    assertThat(text(".understood")).isEqualTo("Fri 20 Nov, 14:30");
    enter();
    assertThat(snoozedUntil()).isEqualTo("2026-11-20T13:30:00Z");
  }

  @Test
  void aSecondReminderLeavesTheKeyboardOnTheButtonItIsOn() throws InterruptedException {
    openPanel();
    Node button = FxThread.call(() -> nodes(".split-menu-button").getFirst());
    FxThread.run(button::requestFocus);
    remindOfAnother();
    assertThat(FxThread.call(() -> button.getScene())).isNotNull();
    assertThat(FxThread.call(() -> button.getScene().getFocusOwner())).isSameAs(button);
  }

  @Test
  void theOwnWindowAsksInOneThatTakesTheKeyboard() throws InterruptedException {
    openOwnWindow();
    FxThread.run(() -> {});
    pick();
    assertThat(isReadyToType()).isTrue();
    type("in 2 hours");
    FxThread.run(
        () -> {
          Button done = (Button) nodes(".dm-snooze-time .accent").getFirst();
          assertThat(done.getText()).isEqualTo("Snooze");
          Bounds bounds = done.localToScene(done.getLayoutBounds());
          assertThat(bounds.getMaxY()).isLessThanOrEqualTo(done.getScene().getHeight());
          done.fire();
        });
    assertThat(snoozedUntil()).isEqualTo("2026-11-18T11:24:00Z");
    FxThread.run(() -> {});
    assertThat(shows(".dm-snooze-time")).isFalse();
  }

  @Test
  void aReminderThatIsAnsweredElsewhereTakesItsQuestionAlong() throws InterruptedException {
    openOwnWindow();
    FxThread.run(() -> {});
    pick();
    OpenReminder open = await(reminder -> true);
    heard.clear();
    desk.answers().acknowledge(List.of(open.prompt()));
    while (!Objects.requireNonNull(heard.poll(30, TimeUnit.SECONDS)).isEmpty()) {
      assertThat(heard).isNotNull();
    }
    FxThread.run(() -> {});
    assertThat(shows(".dm-snooze-time")).isFalse();
  }

  private static final class Nowhere implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {}

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }
}
