package dev.daymark.app.inspector;

import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** The item's own sync truth in one line. */
final class SyncFooter {
  private SyncFooter() {}

  static Node of(ItemSync sync, EventWords words) {
    return switch (sync.state()) {
      case SAME -> line(Feather.CHECK_CIRCLE, "success", words.text("inspector.sync.same"));
      case WAITING -> line(Feather.UPLOAD_CLOUD, "accent", words.text("inspector.sync.waiting"));
      case REFUSED, UNREAD -> line(Feather.ALERT_TRIANGLE, "warning", sync.reason());
      case DIFFERS -> review(words);
      case DEVICE_ONLY -> line(Feather.HARD_DRIVE, "subtle", words.text("inspector.sync.device"));
    };
  }

  private static Label line(Feather icon, String iconClass, String text) {
    Label line = label(icon, iconClass, text);
    line.setWrapText(true);
    return line;
  }

  /** The only state that something can be done about from here. */
  private static Node review(EventWords words) {
    Label look = label(Feather.GIT_MERGE, "warning", words.text("inspector.sync.differs"));
    Button review = Buttons.link(look.getText(), () -> {});
    review.setId("item-review");
    review.setGraphic(look.getGraphic());
    review.getStyleClass().add("dm-caption");
    return review;
  }

  static Label label(Feather icon, String iconClass, String text) {
    Label label = Labels.withIcon(icon, iconClass, text, "dm-caption", "dm-subtle");
    label.getGraphic().getStyleClass().add("s12");
    return label;
  }
}
