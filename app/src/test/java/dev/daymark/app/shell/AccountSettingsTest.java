package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.sync.SyncInterval;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is chosen on the page about accounts is kept where the engine reads it. */
class AccountSettingsTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> interval(MainWindow window) {
    return (ComboBox<String>) window.scene().lookup("#sync-interval");
  }

  @Test
  void theIntervalOfSyncIsKeptForTheEngine() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    window.act(it -> interval(it).setValue(SyncInterval.HOUR.name()));
    assertThat(SyncInterval.of(window.store().settings().get(SyncInterval.KEY)))
        .isEqualTo(SyncInterval.HOUR);
  }
}
