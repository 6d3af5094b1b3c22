package dev.daymark.app.shell;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.auth.AccountSignIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The real window on the headless platform, over a real store in memory. */
final class WindowStage implements AutoCloseable {
  private final LocalStore store = JdbiStore.inMemory(() -> TestSession.NOW);
  private final FakeEngine engine = new FakeEngine();
  private final MainWindow window;
  private final Stage stage;

  /**
   * Opens it.
   *
   * @param filled with the week of the mock-ups, or empty as at the first start
   */
  WindowStage(double width, double height, boolean filled) {
    if (filled) {
      MockFixture.fill(store);
    }
    WindowParts parts =
        new WindowParts(
            store,
            store.settings(),
            engine,
            new NoSignIn(),
            new VirtualThreadTasks(),
            () -> TestSession.NOW,
            TestSession.ZONE,
            Locale.UK,
            Path.of("data"),
            address -> {},
            Preferences.read(store.settings()),
            "1.0.0");
    window = FxThread.call(() -> new MainWindow(parts));
    stage =
        FxThread.call(
            () -> {
              Stage made = new Stage();
              made.setScene(window.scene());
              made.setWidth(width);
              made.setHeight(height);
              made.show();
              return made;
            });
    settle();
  }

  LocalStore store() {
    return store;
  }

  FakeEngine engine() {
    return engine;
  }

  /** Waits until everything is read and on the screen. */
  void settle() {
    CompletableFuture<Void> settled = FxThread.call(window::whenSettled);
    try {
      settled.get(30, TimeUnit.SECONDS);
    } catch (Exception late) {
      throw new AssertionError(late);
    }
  }

  /** Does something on the FX thread and waits for what follows from it. */
  void act(Consumer<MainWindow> action) {
    FxThread.run(() -> action.accept(window));
    settle();
  }

  <T> T read(Function<Scene, T> question) {
    return FxThread.call(() -> question.apply(window.scene()));
  }

  /** Whether a node of this kind is on the screen. */
  boolean shows(String selector) {
    return read(
        scene -> scene.getRoot().lookupAll(selector).stream().anyMatch(WindowStage::isOnScreen));
  }

  private static boolean isOnScreen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Presses a key where the focus is; {@code control} with Ctrl. */
  void press(KeyCode code, boolean control) {
    act(
        open -> {
          Scene scene = open.scene();
          Node focused = scene.getFocusOwner();
          KeyEvent event =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
          if (focused == null) {
            scene.getRoot().fireEvent(event);
          } else {
            focused.fireEvent(event);
          }
        });
  }

  /** Sends a character to where the focus is, as the key before it does. */
  void type(String character) {
    act(
        open -> {
          Node focused = open.scene().getFocusOwner();
          KeyEvent event =
              new KeyEvent(
                  KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
          (focused == null ? open.scene().getRoot() : focused).fireEvent(event);
        });
  }

  @Override
  public void close() {
    FxThread.run(
        () -> {
          stage.close();
          window.close();
        });
    store.close();
  }

  static final class NoSignIn implements AccountSignIn {
    @Override
    public Account connect(Path clientFile, @Nullable URI apiRoot, Consumer<URI> browser) {
      throw new AssertionError("nobody signs in here");
    }

    @Override
    public Account reconnect(AccountId account, Consumer<URI> browser) {
      throw new AssertionError("nobody signs in here");
    }

    @Override
    public boolean disconnect(AccountId account) {
      return true;
    }
  }
}
