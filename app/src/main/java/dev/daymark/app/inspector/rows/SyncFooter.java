package dev.daymark.app.inspector.rows;

import dev.daymark.app.inspector.subject.ItemSync;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** The item's own sync truth in one line. */
public final class SyncFooter {
  private SyncFooter() {}

  public static Node of(ItemSync sync, Messages messages) {
    return switch (sync.state()) {
      case SAME -> line(Feather.CHECK_CIRCLE, "success", messages.text("inspector.sync.same"));
      case WAITING -> line(Feather.UPLOAD_CLOUD, "accent", messages.text("inspector.sync.waiting"));
      case REFUSED, UNREAD -> line(Feather.ALERT_TRIANGLE, "warning", sync.reason());
      case DIFFERS -> review(messages);
      case DEVICE_ONLY ->
          line(Feather.HARD_DRIVE, "subtle", messages.text("inspector.sync.device"));
    };
  }

  private static Label line(Feather icon, String iconClass, String text) {
    Label line = label(icon, iconClass, text);
    line.setWrapText(true);
    return line;
  }

  /** The only state that something can be done about from here. */
  private static Node review(Messages messages) {
    Label look = label(Feather.GIT_MERGE, "warning", messages.text("inspector.sync.differs"));
    Button review = Buttons.link(look.getText(), () -> {});
    review.setId("item-review");
    review.setGraphic(look.getGraphic());
    review.getStyleClass().add("dm-caption");
    return review;
  }

  public static Label label(Feather icon, String iconClass, String text) {
    Label label = Labels.withIcon(icon, iconClass, text, "dm-caption", "dm-subtle");
    label.getGraphic().getStyleClass().add("s12");
    return label;
  }
}
