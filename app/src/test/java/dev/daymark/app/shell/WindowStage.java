package dev.daymark.app.shell;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.ui.FxStalls;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Robots;
import dev.daymark.app.ui.Unpainted;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/**
 * The real window on the headless platform, over a real store in memory, and a robot that uses it
 * as a person does: what lies over a button takes the click here too.
 */
final class WindowStage implements AutoCloseable {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  /** More than the 20 pixels within which the headless platform takes two clicks for one. */
  private static final double ASIDE = 32;

  final FxRobot robot = Robots.quick();
  private final LocalStore store;
  private final FakeEngine engine = new FakeEngine();
  private final MainWindow window;
  private final Stage stage;

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
    this(width, height, fill, shown, StageData.inMemory());
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
    this(width, height, fill, () -> {}, StageData.inMemory(), locale);
  }

  WindowStage(
      double width, double height, Consumer<LocalStore> fill, Runnable shown, StageData data) {
    this(width, height, fill, shown, data, Locale.UK);
  }

  private WindowStage(
      double width,
      double height,
      Consumer<LocalStore> fill,
      Runnable shown,
      StageData data,
      Locale locale) {
    store = data.store();
    fill.accept(store);
    WindowParts parts = StageParts.of(data, engine, locale);
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

  private record Opened(MainWindow window, Stage stage) {}

  LocalStore store() {
    return store;
  }

  FakeEngine engine() {
    return engine;
  }

  /** What is called so from the made-up week on, in its order. */
  List<Occurrence> occurrences(String title) {
    return store.events().occurrences(MONDAY, MONDAY.plusDays(120), TestSession.ZONE).stream()
        .filter(occurrence -> occurrence.event().content().summary().equals(title))
        .toList();
  }

  /** The first that is called so. */
  Occurrence occurrence(String title) {
    return occurrences(title).getFirst();
  }

  /** The event of the first that is called so. */
  CalendarEvent event(String title) {
    return occurrence(title).event();
  }

  /** Selects the first that is called so. */
  void select(String title) {
    ItemKey key = ItemKey.of(occurrence(title));
    act(open -> open.select(key));
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
    return FxThread.call(() -> FxStalls.aside(() -> question.apply(window.scene())));
  }

  /** Whether a node of this kind is on the screen. */
  boolean shows(String selector) {
    return read(scene -> !OnScreen.nodes(selector).isEmpty());
  }

  /** The texts of the nodes of this kind that are on the screen. */
  List<String> texts(String selector) {
    return read(scene -> OnScreen.nodes(selector).stream().map(OnScreen::words).toList());
  }

  /** Presses keys as a person does: all of them down, in order, then up again. */
  void press(KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  /** Types where the focus is. */
  void write(String text) {
    robot.write(text);
    settle();
  }

  /** Clicks in the middle of the first node of this kind that is on the screen. */
  void click(String selector) {
    click(selector, node -> true);
  }

  /** Clicks the node of this kind that shows a text. */
  void click(String selector, String text) {
    click(selector, OnScreen.saying(text));
  }

  private void click(String selector, Predicate<Node> wanted) {
    clickAt(middle(selector, wanted), MouseButton.PRIMARY);
  }

  /** Clicks a place on the screen with a button of the mouse. */
  void clickAt(Point2D place, MouseButton button) {
    // A second click in the same place is one of its own and not half of a double click.
    robot.moveTo(place.add(ASIDE, ASIDE)).moveTo(place);
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
                .filter(OnScreen::holds)
                .filter(
                    node ->
                        node.lookup(".title") instanceof Text text
                            && text.getText().startsWith(beginning))
                .filter(node -> scene.getHeight() * 0.7 > node.localToScene(0, 0).getY())
                .filter(node -> scene.getHeight() * 0.3 < node.localToScene(0, 0).getY())
                .min(Comparator.comparingDouble(Node::getViewOrder))
                .map(OnScreen::middle)
                .orElseThrow());
  }

  private static boolean shown(Text text, String title) {
    return text.isVisible() && text.getText().equals(title);
  }

  /** The middle of the node of this kind that shows a text, on the screen. */
  Point2D middle(String selector, String text) {
    return middle(selector, OnScreen.saying(text));
  }

  /** The middle of the first node of this kind, on the screen. */
  Point2D middle(String selector) {
    return middle(selector, node -> true);
  }

  private Point2D middle(String selector, Predicate<Node> wanted) {
    return read(
        scene ->
            OnScreen.nodes(selector).stream()
                .filter(wanted)
                .findFirst()
                .map(OnScreen::middle)
                .orElseThrow(() -> new AssertionError(selector + " is not on the screen")));
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
}
