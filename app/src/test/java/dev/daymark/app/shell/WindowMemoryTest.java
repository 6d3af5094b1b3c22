package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {
  private final LocalStore store = JdbiStore.inMemory(() -> Instant.EPOCH);

  @AfterEach
  void close() {
    store.close();
  }

  private WindowMemory memory() {
    return new WindowMemory(
        new Preferences(
            store.settings(),
            new InlineTasks(),
            Preferences.read(store.settings()),
            failure -> {
              throw new AssertionError(failure);
            }));
  }

  /** Opens a window as remembered, uses it, and remembers. */
  private void session(Consumer<Stage> use) {
    FxThread.run(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new Pane()));
          memory().restore(stage);
          stage.show();
          use.accept(stage);
          memory().store(stage);
          stage.hide();
        });
  }

  private static Rectangle2D bounds(Stage stage) {
    return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  private static void place(Stage stage, Rectangle2D bounds) {
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
  }

  @Test
  void aWindowComesBackWhereItWas() {
    Rectangle2D there = new Rectangle2D(33, 44, 1010, 650);
    session(stage -> place(stage, there));
    session(stage -> assertThat(bounds(stage)).isEqualTo(there));
  }

  @Test
  void aFullScreenComesBackAndLeavesToWhereTheWindowWas() {
    Rectangle2D there = new Rectangle2D(33, 44, 1010, 650);
    session(stage -> place(stage, there));
    session(stage -> stage.setFullScreen(true));
    session(
        stage -> {
          assertThat(stage.isFullScreen()).isTrue();
          stage.setFullScreen(false);
          assertThat(bounds(stage)).isEqualTo(there);
        });
  }

  @Test
  void aMaximisedWindowComesBackMaximised() {
    session(stage -> stage.setMaximized(true));
    session(stage -> assertThat(stage.isMaximized()).isTrue());
  }

  @Test
  void whatCannotBeReachedAnyMoreComesToTheMiddle() {
    Rectangle2D screen = FxThread.call(() -> Screen.getPrimary().getVisualBounds());
    session(stage -> place(stage, new Rectangle2D(20_000, 10, 1000, 700)));
    session(stage -> assertThat(bounds(stage)).isEqualTo(WindowMemory.usual(screen)));
  }

  @Test
  void theFirstSizeFitsTheScreen() {
    assertThat(WindowMemory.usual(new Rectangle2D(0, 0, 1920, 1040)))
        .isEqualTo(new Rectangle2D(240, 70, 1440, 900));
    assertThat(WindowMemory.usual(new Rectangle2D(0, 0, 1440, 860)))
        .isEqualTo(new Rectangle2D(80, 30, 1280, 800));
    assertThat(WindowMemory.usual(new Rectangle2D(100, 25, 1366, 728)))
        .isEqualTo(new Rectangle2D(143, 25, 1280, 728));
  }

  @Test
  void aTitleBarIsReachableWhere64PixelsOfItAreOnAScreen() {
    List<Rectangle2D> screens = List.of(new Rectangle2D(0, 0, 1000, 800));
    assertThat(WindowMemory.reachable(new Rectangle2D(936, 100, 900, 600), screens)).isTrue();
    assertThat(WindowMemory.reachable(new Rectangle2D(937, 100, 900, 600), screens)).isFalse();
    assertThat(WindowMemory.reachable(new Rectangle2D(100, 801, 900, 600), screens)).isFalse();
  }
}
