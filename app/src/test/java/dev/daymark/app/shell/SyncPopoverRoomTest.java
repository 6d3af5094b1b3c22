package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockWaiting;
import dev.daymark.app.settings.PreferenceKey;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lies behind the words about sync, in the smallest window with the largest text. */
final class SyncPopoverRoomTest {
  private final WindowStage window =
      new WindowStage(
          960,
          600,
          store -> {
            MockFixture.fill(store);
            new MockWaiting(store, moment -> {}).addRefused();
            store.settings().put(PreferenceKey.TEXT_SIZE.path(), "200");
          },
          () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  private static Bounds inScene(Scene scene, String selector) {
    Node node = scene.lookup(selector);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void whatItMeansIsReadToTheEndAndTheButtonIsThere() {
    window.click("#sync-state");
    double cut =
        window.read(
            scene -> {
              Label body = (Label) scene.lookup(".dm-sync-popover > .header .dm-wrap");
              return body.prefHeight(body.getWidth()) - body.getHeight();
            });
    assertThat(cut).as("px of the sentence that are cut").isZero();
    Bounds whole = window.read(scene -> inScene(scene, ".dm-sync-popover"));
    Bounds button = window.read(scene -> inScene(scene, ".dm-sync-popover > .footer .button"));
    assertThat(whole.getMinY()).isNotNegative();
    assertThat(whole.getMaxY()).isLessThanOrEqualTo(600);
    assertThat(button.getMaxY()).isLessThanOrEqualTo(whole.getMaxY());
  }
}
