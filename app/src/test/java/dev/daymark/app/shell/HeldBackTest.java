package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.MassChange.Answer;
import dev.daymark.domain.sync.MassChange.Evidence;
import dev.daymark.domain.sync.MassChange.Kind;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import dev.daymark.sync.SyncTrigger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A large change is shown under the toolbar, and waits for an answer. */
final class HeldBackTest {
  private final WindowStage window = new WindowStage(1280, 800, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void hold() {
    hold(List.of(new Evidence(true, "Choir rehearsal"), new Evidence(true, "Autumn concert")));
  }

  private void hold(List<Evidence> evidence) {
    var calendar =
        window.store().calendars().all().stream()
            .filter(it -> it.summary().equals("Choir"))
            .findFirst()
            .orElseThrow();
    MassChange change =
        new MassChange(calendar.id(), Kind.INCOMING, 0, 40, 60, evidence, TestSession.NOW, null);
    window
        .engine()
        .say(
            SyncStatus.of(Map.of(MockFixture.ACCOUNT, Standing.checked(TestSession.NOW)))
                .withHeldBack(List.of(change)));
    window.settle();
  }

  @Test
  void whatWouldGoIsShownAndKeptWithANo() {
    hold();
    assertThat(window.texts(".dm-banner .lead")).containsExactly("A large change waits for you.");
    window.click(".dm-banner .button", "Decide…");
    assertThat(window.texts(".dm-held-back .dm-title"))
        .containsExactly("A large change in “Choir”");
    assertThat(window.texts(".dm-held-back .evidence .label"))
        .contains("Choir rehearsal", "Autumn concert");
    window.click(".dm-held-back .decision", "No, leave it");
    assertThat(window.engine().answers()).containsExactly(Answer.NO);
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.LOCAL_EDIT);
    assertThat(window.shows(".dm-held-back")).isFalse();
  }

  @Test
  void whatHappenedIsReadWholeInANarrowWindowToo() {
    hold();
    window.act(open -> open.scene().getWindow().setWidth(960));
    window.settle();
    Bounds strip = bounds(".dm-banner");
    Bounds detail = bounds(".dm-banner .detail");
    assertThat(detail.getHeight())
        .as("two lines")
        .isGreaterThan(bounds(".dm-banner .lead").getHeight());
    assertThat(strip.contains(detail)).isTrue();
    assertThat(detail.getMaxX()).isLessThan(bounds(".dm-banner .button").getMinX());
  }

  private Bounds bounds(String selector) {
    return window.read(
        scene -> {
          Node node = scene.getRoot().lookup(selector);
          return node.localToScene(node.getLayoutBounds());
        });
  }

  @Test
  void escapeDecidesNothingAndTheStripStays() {
    hold();
    window.click(".dm-banner .button", "Decide…");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-held-back")).isFalse();
    assertThat(window.engine().answers()).isEmpty();
    assertThat(window.shows(".dm-banner")).isTrue();
  }

  @Test
  void everythingThatIsKnownOfItCanBeReadByKeys() {
    hold(
        IntStream.rangeClosed(1, 40)
            .mapToObj(day -> new Evidence(true, "Rehearsal " + day))
            .toList());
    window.click(".dm-banner .button", "Decide…");
    assertThat(window.texts(".dm-held-back .evidence .label")).hasSize(40);
    assertThat(bounds(".dm-held-back .evidence").getHeight()).isLessThan(200);
    window.act(open -> open.scene().getRoot().lookup(".dm-held-back .evidence").requestFocus());
    window.press(KeyCode.END);
    Bounds last =
        window.read(
            scene -> {
              Node label =
                  scene.getRoot().lookupAll(".dm-held-back .evidence .label").stream()
                      .filter(node -> ((Label) node).getText().equals("Rehearsal 40"))
                      .findFirst()
                      .orElseThrow();
              return label.localToScene(label.getLayoutBounds());
            });
    assertThat(bounds(".dm-held-back .evidence").contains(last)).isTrue();
  }
}
