package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * On every screen, and on all that floats over one, Tab comes to whatever can be used, Shift+Tab
 * goes back, and what floats keeps both.
 */
class TabTourTest {
  /** What is painted as one node, or shows in a part of itself where the focus is. */
  private static final Set<String> PAINTED = Set.of("dm-mini-month", "dm-review");

  private static final Set<String> MISSED = new TreeSet<>();
  private static final Set<String> UNMARKED = new TreeSet<>();
  private static final Set<String> OUTSIDE = new TreeSet<>();
  private static int stops;

  @BeforeAll
  static void goThroughEveryScreen() {
    try (WindowStage stage = new WindowStage(1440, 900, true)) {
      EveryScreen.visit(stage, TabTourTest::tour);
      EveryScreen.visitDetails(stage, TabTourTest::tour);
      visitOthers(stage, TabTourTest::tour);
    }
  }

  @AfterAll
  static void forget() {
    MISSED.clear();
    UNMARKED.clear();
    OUTSIDE.clear();
  }

  private static void visitOthers(WindowStage stage, BiConsumer<String, Scene> look) {
    stage.press(KeyCode.SHIFT, KeyCode.SLASH);
    look(stage, "sheet of shortcuts", look);
    stage.press(KeyCode.ESCAPE);
    stage.act(it -> it.navigate(new Place.Settings(SettingsPage.CALENDARS)));
    stage.act(it -> ((Button) it.scene().lookup("#new-calendar")).fire());
    look(stage, "new calendar", look);
    stage.press(KeyCode.ESCAPE);
    stage.act(it -> it.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    stage.press(KeyCode.CONTROL, KeyCode.A);
    look(stage, "several tasks", look);
    stage.click(".dm-segment-button", "Board");
    look(stage, "board", look);
  }

  private static void look(WindowStage stage, String name, BiConsumer<String, Scene> look) {
    stage.read(
        scene -> {
          look.accept(name, scene);
          return name;
        });
  }

  private static void tour(String screen, Scene scene) {
    Optional<Node> floating = floating(scene);
    Node part = floating.orElse(scene.getRoot());
    List<Node> wanted = TabTour.focusable(part);
    if (wanted.isEmpty()) {
      return;
    }
    TabTour forth = TabTour.around(scene, wanted.getFirst(), false);
    stops += forth.stops().size();
    note(screen + " forth", wanted, forth);
    TabTour back = TabTour.around(scene, wanted.getFirst(), true);
    if (!back.hasJumped()) {
      note(screen + " back", wanted, back);
    }
    forth.unmarked().stream()
        .filter(it -> it.getStyleClass().stream().noneMatch(PAINTED::contains))
        .forEach(it -> UNMARKED.add(screen + ": " + TabTour.name(it)));
    floating.ifPresent(
        it ->
            forth.stops().stream()
                .filter(stop -> !isIn(stop, it))
                .forEach(stop -> OUTSIDE.add(screen + ": " + TabTour.name(stop))));
  }

  private static boolean isIn(Node stop, Node part) {
    Node at = stop;
    while (at != null && !at.equals(part)) {
      at = at.getParent();
    }
    // What was made anew on the way stands nowhere any more.
    return at != null || stop.getScene() == null;
  }

  private static void note(String screen, List<Node> wanted, TabTour tour) {
    wanted.stream()
        .filter(each -> each.getScene() != null && each.isFocusTraversable())
        .filter(each -> !tour.stops().contains(each))
        .forEach(each -> MISSED.add(screen + ": " + TabTour.name(each)));
  }

  /** What floats over all others. */
  private static Optional<Node> floating(Scene scene) {
    return List.of(".dm-dialogs", ".dm-popovers", ".dm-scope").stream()
        .flatMap(layer -> scene.getRoot().lookupAll(layer).stream())
        .filter(it -> it instanceof ModalPane pane ? pane.isDisplay() : it.isVisible())
        .findFirst();
  }

  @Test
  void tabReachesWhateverCanBeUsedAndShiftTabToo() {
    assertThat(stops).isGreaterThan(400);
    assertThat(MISSED).isEmpty();
  }

  @Test
  void whereTheFocusIsIsSeen() {
    assertThat(UNMARKED).isEmpty();
  }

  @Test
  void whatFloatsKeepsTab() {
    assertThat(OUTSIDE).isEmpty();
  }
}
