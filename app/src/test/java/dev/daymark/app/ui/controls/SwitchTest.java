package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.daymark.app.ui.FxThread;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class SwitchTest {

  @Test
  void theThumbIsWhereItBelongsInTheSameFrame() {
    FxThread.run(
        () -> {
          Switch made = new Switch("Week numbers");
          StackPane root = new StackPane(made);
          Scene scene = new Scene(root, 200, 100);
          scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          scene.getRoot().applyCss();
          root.layout();
          Node thumb = made.lookup(".thumb");
          assertThat(thumb.getTranslateX()).isZero();
          made.setSelected(true);
          root.layout();
          double on = thumb.getTranslateX();
          assertThat(on).isPositive();
          made.setSelected(false);
          root.layout();
          assertThat(thumb.getTranslateX()).isZero();
          made.setSelected(true);
          root.layout();
          assertThat(thumb.getTranslateX()).isEqualTo(on);
        });
  }
}
