package dev.daymark.app.guests;

import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Attendee.ResponseStatus;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** What a guest answered, as an icon with its name. */
final class AnswerIcon {
  private AnswerIcon() {}

  static Node of(ResponseStatus answer, String name) {
    return switch (answer) {
      case ACCEPTED -> Icons.named(Feather.CHECK, name, "success", "s14");
      case TENTATIVE -> Icons.named(Feather.HELP_CIRCLE, name, "warning", "s14");
      case NEEDS_ACTION -> Icons.named(Feather.MINUS, name, "subtle", "s14");
      case DECLINED -> Icons.named(Feather.X, name, "danger", "s14");
    };
  }
}
