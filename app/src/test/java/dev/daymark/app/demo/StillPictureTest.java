package dev.daymark.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.sync.SyncStatus;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StillPictureTest {

  @ParameterizedTest
  @EnumSource
  void everySceneCanBeOpenedAndItsEngineStandsStill(StillPicture.Scene scene) {
    try (CompositionRoot root = StillPicture.open(scene, Locale.UK)) {
      SyncStatus status = root.syncEngine().status();
      assertThat(root.syncEngine().status()).isEqualTo(status);
      assertThat(root.store().accounts().all().isEmpty())
          .isEqualTo(scene == StillPicture.Scene.EMPTY);
    }
  }
}
