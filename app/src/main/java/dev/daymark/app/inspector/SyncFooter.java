package dev.daymark.app.inspector;

import dev.daymark.app.ui.controls.Labels;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** The item's own sync truth in one line. */
final class SyncFooter {
  private SyncFooter() {}

  static Node of(ItemSync sync, EventWords words) {
    Label label =
        switch (sync.state()) {
          case SAME -> label(Feather.CHECK_CIRCLE, "success", words.text("inspector.sync.same"));
          case WAITING ->
              label(Feather.UPLOAD_CLOUD, "accent", words.text("inspector.sync.waiting"));
          case REFUSED, UNREAD -> label(Feather.ALERT_TRIANGLE, "warning", sync.reason());
          case DIFFERS -> label(Feather.GIT_MERGE, "warning", words.text("inspector.sync.differs"));
          case DEVICE_ONLY ->
              label(Feather.HARD_DRIVE, "subtle", words.text("inspector.sync.device"));
        };
    if (sync.state() == ItemSync.State.DIFFERS) {
      label.getStyleClass().add("to-review");
    }
    label.setWrapText(true);
    return label;
  }

  static Label label(Feather icon, String iconClass, String text) {
    Label label = Labels.withIcon(icon, iconClass, text, "dm-caption", "dm-subtle");
    label.getGraphic().getStyleClass().add("s12");
    return label;
  }
}
