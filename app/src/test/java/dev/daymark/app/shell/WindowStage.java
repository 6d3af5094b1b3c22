package dev.daymark.app.shell;

import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.ClearCopies;
import dev.daymark.app.backup.Replacement;
import dev.daymark.app.backup.Restoring;
import dev.daymark.app.backup.StoreFiles;
import dev.daymark.app.backup.StoreReplacement;
import dev.daymark.app.backup.StoredBackups;
import dev.daymark.app.encryption.Encryption;
import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.platform.Host;
import dev.daymark.app.reminders.mail.MailService;
import dev.daymark.app.reminders.mail.SmtpPostman;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.FxStalls;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Robots;
import dev.daymark.app.ui.Unpainted;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.secrets.SecretPlace;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/**
 * The real window on the headless platform, over a real store in memory, and a robot that uses it
 * as a person does: what lies over a button takes the click here too.
 */
final class WindowStage implements AutoCloseable {
  final FxRobot robot = Robots.gliding();
  private final LocalStore store;
  private final FakeEngine engine = new FakeEngine();
  private final MainWindow window;
  private final Stage stage;

  /** Mail that nobody has started. */
  static MailService mail(LocalStore store) {
    return new MailService(
        store,
        SecretPlace.inMemory(),
        new SmtpPostman(() -> TestSession.NOW),
        () -> TestSession.NOW,
        () -> TestSession.ZONE,
        Locale.UK);
  }

  /** Reminders that nobody has started. */
  static ReminderDesk reminders(LocalStore store) {
    return new ReminderDesk(
        store,
        () -> TestSession.NOW,
        () -> TestSession.ZONE,
        new Host(Map.of(), "Linux", Path.of("home")),
        address -> {});
  }

  /**
   * Opens it.
   *
   * @param filled with the week of the mock-ups, or empty as at the first start
   */
  WindowStage(double width, double height, boolean filled) {
    this(width, height, filled ? MockFixture::fill : empty -> {}, () -> {});
  }

  /**
   * Opens it.
   *
   * @param fill puts data into the store before
   * @param shown runs on the FX thread once the window is on the screen, before it has data
   */
  WindowStage(double width, double height, Consumer<LocalStore> fill, Runnable shown) {
    this(width, height, fill, shown, Data.inMemory());
  }

  /** Opens it over the week of the mock-ups, for a person who likes motion. */
  static WindowStage moving() {
    return new WindowStage(
        1440,
        900,
        store -> {
          MockFixture.fill(store);
          store.settings().put(PreferenceKey.REDUCE_MOTION.path(), "false");
        },
        () -> {});
  }

  /** The same, for a person of some language. */
  WindowStage(double width, double height, Locale locale, Consumer<LocalStore> fill) {
    this(width, height, fill, () -> {}, Data.inMemory(), locale);
  }

  /** What the window is over. */
  record Data(LocalStore store, Path dataDir, Backups backups, Replacement replacement) {
    static Data inMemory() {
      NoBackups none = new NoBackups();
      return new Data(JdbiStore.inMemory(() -> TestSession.NOW), Path.of("data"), none, none);
    }

    /** A store in a file, with backups. */
    static Data inFolder(Path folder) {
      InstantSource clock = () -> TestSession.NOW;
      Files files = new Files(clock);
      LocalStore store = files.open(folder);
      StoredBackups backups =
          new StoredBackups(
              store, files, Restoring.folder(folder), clock, TestSession.ZONE, "1.0.0");
      Restoring restoring = new Restoring(files, folder, clock);
      return new Data(store, folder, backups, new StoreReplacement(store, backups, restoring));
    }

    /** Opens stores as the wiring does. */
    private record Files(InstantSource clock) implements StoreFiles {
      @Override
      public LocalStore open(Path folder) {
        return JdbiStore.open(folder, clock);
      }

      @Override
      public LocalStore openCopy(Path folder) {
        return JdbiStore.openCopy(folder, clock);
      }

      @Override
      public void adopt(Path database) {
        // Nothing is encrypted here.
      }

      @Override
      public void replaceUnreadable(Path folder, Path file, Path keep) {
        JdbiStore.replaceUnreadable(folder, file, keep);
      }
    }
  }

  /** Encryption of a store whose keys are gone with the process. */
  static Encryption encryption(LocalStore store, Path dataDir, SecretPlace secrets) {
    return new Encryption(
        store,
        new StoreKeys(dataDir, secrets),
        new ClearCopies(new Data.Files(() -> TestSession.NOW), dataDir));
  }

  WindowStage(double width, double height, Consumer<LocalStore> fill, Runnable shown, Data data) {
    this(width, height, fill, shown, data, Locale.UK);
  }

  private WindowStage(
      double width,
      double height,
      Consumer<LocalStore> fill,
      Runnable shown,
      Data data,
      Locale locale) {
    store = data.store();
    fill.accept(store);
    SecretPlace secrets = SecretPlace.inMemory();
    WindowParts parts =
        new WindowParts(
            store,
            store.settings(),
            engine,
            new NoSignIn(),
            new VirtualThreadTasks(),
            () -> TestSession.NOW,
            TestSession.ZONE,
            locale,
            data.dataDir(),
            data.backups(),
            data.replacement(),
            address -> {},
            reminders(store),
            secrets,
            WindowStage.mail(store),
            encryption(store, data.dataDir(), secrets),
            preferences(store),
            "1.0.0");
    Opened opened =
        FxThread.call(
            () -> {
              MainWindow made = new MainWindow(parts);
              Stage around = new Stage();
              around.setScene(made.scene());
              around.setWidth(width);
              around.setHeight(height);
              Unpainted.show(around);
              shown.run();
              FxStalls.forgive();
              return new Opened(made, around);
            });
    window = opened.window();
    stage = opened.stage();
    settle();
  }

  /** As after the first start and without motion, unless a test wants to see that. */
  private static Map<String, String> preferences(LocalStore store) {
    Map<String, String> preferences = new HashMap<>(Preferences.read(store.settings()));
    preferences.putIfAbsent(PreferenceKey.WELCOMED.path(), "true");
    preferences.putIfAbsent(PreferenceKey.REDUCE_MOTION.path(), "true");
    return preferences;
  }

  private record Opened(MainWindow window, Stage stage) {}

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
      settled.get(120, TimeUnit.SECONDS);
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
    return read(scene -> nodes(selector).stream().anyMatch(WindowStage::isOnScreen));
  }

  /** The texts of the nodes of this kind that are on the screen. */
  List<String> texts(String selector) {
    return read(
        scene ->
            nodes(selector).stream()
                .filter(WindowStage::isOnScreen)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : "")
                .toList());
  }

  private static boolean isOnScreen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Presses keys as a person does: all of them down, in order, then up again. */
  void press(KeyCode... keys) {
    robot.press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.release(keys[i]);
    }
    settle();
  }

  /** Types where the focus is. */
  void write(String text) {
    robot.write(text, 0);
    settle();
  }

  /** Clicks in the middle of the first node of this kind that is on the screen. */
  void click(String selector) {
    click(selector, node -> true);
  }

  /** Clicks the node of this kind that shows a text. */
  void click(String selector, String text) {
    click(selector, node -> node instanceof Labeled labeled && text.equals(labeled.getText()));
  }

  private void click(String selector, Predicate<Node> wanted) {
    clickAt(middle(selector, wanted), MouseButton.PRIMARY);
  }

  /** Clicks a place on the screen with a button of the mouse. */
  void clickAt(Point2D place, MouseButton button) {
    robot.moveTo(place);
    hideTooltips();
    robot.press(button).release(button);
    settle();
  }

  /** Where the mouse is slow, one that came up on its way lies over what is to be clicked. */
  private static void hideTooltips() {
    FxThread.run(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(Tooltip.class::isInstance)
                .forEach(Window::hide));
  }

  /** Presses the mouse in one place, moves it, and lets go in another. */
  void drag(Point2D from, Point2D to) {
    robot.moveTo(from);
    hideTooltips();
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to)).moveTo(to);
    robot.release(MouseButton.PRIMARY);
    settle();
  }

  /** The middle of the block of an event, on the screen. */
  Point2D block(String title) {
    return middle(
        ".dm-block", node -> node.lookup(".title") instanceof Text text && shown(text, title));
  }

  /** The middle of the block that lies over all others whose titles begin so, on the screen. */
  Point2D topmostBlock(String beginning) {
    return read(
        scene ->
            scene.getRoot().lookupAll(".dm-week-view .dm-block.event").stream()
                .filter(WindowStage::isOnScreen)
                .filter(
                    node ->
                        node.lookup(".title") instanceof Text text
                            && text.getText().startsWith(beginning))
                .filter(node -> scene.getHeight() * 0.7 > node.localToScene(0, 0).getY())
                .filter(node -> scene.getHeight() * 0.3 < node.localToScene(0, 0).getY())
                .min(Comparator.comparingDouble(Node::getViewOrder))
                .map(WindowStage::middle)
                .orElseThrow());
  }

  private static boolean shown(Text text, String title) {
    return text.isVisible() && text.getText().equals(title);
  }

  /** The middle of the node of this kind that shows a text, on the screen. */
  Point2D middle(String selector, String text) {
    return middle(
        selector, node -> node instanceof Labeled labeled && text.equals(labeled.getText()));
  }

  /** The middle of the first node of this kind, on the screen. */
  Point2D middle(String selector) {
    return middle(selector, node -> true);
  }

  private Point2D middle(String selector, Predicate<Node> wanted) {
    return read(
        scene ->
            nodes(selector).stream()
                .filter(WindowStage::isOnScreen)
                .filter(wanted)
                .findFirst()
                .map(WindowStage::middle)
                .orElseThrow(() -> new AssertionError(selector + " is not on the screen")));
  }

  private static Point2D middle(Node node) {
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /** The nodes of this kind in the window and in the menus over it. */
  private static Set<Node> nodes(String selector) {
    Set<Node> found = new LinkedHashSet<>();
    for (Window open : Window.getWindows().reversed()) {
      found.addAll(open.getScene().getRoot().lookupAll(selector));
    }
    return found;
  }

  @Override
  public void close() {
    FxThread.run(
        () -> {
          stage.close();
          stage.setScene(null);
          window.close();
        });
    store.close();
  }

  static final class NoSignIn implements AccountSignIn {
    @Override
    public Account connect(
        Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser) {
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
