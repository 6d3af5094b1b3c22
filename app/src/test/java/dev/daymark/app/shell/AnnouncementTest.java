package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changes is told to whoever cannot see it, without the focus going anywhere. */
class AnnouncementTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private String announced() {
    return window.read(scene -> ((Label) scene.lookup("#announcement")).getText());
  }

  private String focused() {
    return window.read(scene -> String.valueOf(scene.getFocusOwner()));
  }

  @Test
  void whatAToastSaysIsAnnounced() {
    window.clickAt(window.topmostBlock("Dentist"), MouseButton.PRIMARY);
    window.press(KeyCode.DELETE);
    assertThat(window.shows(".dm-toast")).isTrue();
    assertThat(announced()).contains("Dentist");
  }

  @Test
  void aNewStateOfSyncIsAnnouncedAndTheFocusStays() {
    window.press(KeyCode.SLASH);
    String before = focused();
    Standing standing = new Standing(TestSession.NOW, null, new SyncFailure.Offline("no route"));
    window.engine().say(SyncStatus.of(Map.of(MockFixture.ACCOUNT, standing)));
    window.settle();
    assertThat(announced()).startsWith("Offline");
    assertThat(focused()).isEqualTo(before);
  }
}
