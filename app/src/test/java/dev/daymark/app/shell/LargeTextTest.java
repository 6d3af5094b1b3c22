package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Text of 150 %: everything grows with it, and nothing is cut. */
final class LargeTextTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private final WindowStage window = new WindowStage(1440, 900, LargeTextTest::fill, () -> {});

  private static void fill(LocalStore store) {
    MockFixture.fill(store);
    store.settings().put(PreferenceKey.TEXT_SIZE.path(), "150");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theWindowIsLaidOutAsANarrowOne() {
    double hour =
        window.read(
            scene -> {
              List<Node> labels =
                  List.copyOf(scene.getRoot().lookupAll(".dm-grid-background > .hour-label"));
              return labels.get(1).getLayoutY() - labels.get(0).getLayoutY();
            });
    assertThat(hour).as("px of an hour").isEqualTo(72);
    assertThat(window.shows(".dm-sidebar")).as("sidebar").isFalse();
    assertThat(window.shows(".dm-toolbar .menu-button")).as("menu of views").isTrue();
    assertThat(window.shows(".dm-rail")).as("rail").isTrue();
  }

  @Test
  void theDiamondOfTheNowLineGrowsWithTheTextAndStaysOnTheLine() {
    Bounds diamond = window.read(scene -> inScene(scene, ".dm-time-grid > .dm-now-diamond"));
    Bounds line = window.read(scene -> inScene(scene, ".dm-time-grid > .now-line"));
    double edge = diamond.getWidth() / Math.sqrt(2);
    assertThat(edge).as("px of its edge").isBetween(13.0, 15.0);
    assertThat(diamond.getCenterY()).isBetween(line.getMinY() - 1, line.getMaxY() + 1);
  }

  private static Bounds inScene(Scene scene, String selector) {
    Node node = scene.lookup(selector);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void noLineOfABlockIsCut() {
    for (Place place :
        List.of(new Place.Week(WEDNESDAY), new Place.Day(WEDNESDAY), new Place.Month(WEDNESDAY))) {
      window.act(open -> open.navigate(place));
      List<String> cut = window.read(scene -> cutInBlocks(scene.getRoot()));
      assertThat(cut).as(place.toString()).isEmpty();
    }
  }

  private static List<String> cutInBlocks(Node root) {
    List<String> cut = new ArrayList<>();
    for (Node block : root.lookupAll(".dm-block")) {
      if (block.isVisible() && block instanceof Region region) {
        region.getChildrenUnmodifiable().stream()
            .filter(child -> child instanceof Text && child.isVisible())
            .map(Text.class::cast)
            .filter(text -> !text.getText().isEmpty())
            .filter(text -> text.getBoundsInParent().getMaxY() > region.getHeight() + 2)
            .forEach(text -> cut.add(text.getText()));
      }
    }
    return cut;
  }

  @Test
  void noLabelIsLowerThanItsText() {
    for (Place place :
        List.of(
            new Place.Week(WEDNESDAY),
            new Place.Month(WEDNESDAY),
            new Place.Agenda(WEDNESDAY),
            new Place.Review())) {
      window.act(open -> open.navigate(place));
      List<String> low = window.read(scene -> tooLow(scene.getRoot(), new ArrayList<>()));
      assertThat(low).as(place.toString()).isEmpty();
    }
  }

  private static List<String> tooLow(Node node, List<String> low) {
    if (!node.isVisible()) {
      return low;
    }
    if (node instanceof Labeled labeled && !labeled.isWrapText() && !labeled.getText().isBlank()) {
      labeled.getChildrenUnmodifiable().stream()
          .filter(Text.class::isInstance)
          .filter(text -> text.getLayoutBounds().getHeight() > labeled.getHeight() + 3)
          .forEach(text -> low.add(labeled.getText() + " " + labeled.getStyleClass()));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> tooLow(child, low));
    }
    return low;
  }
}
