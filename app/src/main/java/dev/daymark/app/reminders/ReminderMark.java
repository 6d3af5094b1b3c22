package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What stands before a reminder: the ring of a task or the bar of an event, in its colour. */
final class ReminderMark {
  private ReminderMark() {}

  static Node of(Prompt prompt, EventColours colours) {
    String colour = prompt.facts().colour();
    if (colour == null) {
      return Icons.of(prompt.isTask() ? Feather.CIRCLE : Feather.CALENDAR);
    }
    Node mark = prompt.isTask() ? new StatusGlyph(16) : bar();
    colours.apply(mark.getStyleClass(), EventPalette.shown(Rgb.parse(colour), ColourStyle.MODERN));
    return mark;
  }

  private static Region bar() {
    Region bar = new Region();
    bar.getStyleClass().add("prompt-bar");
    StackPane mark = new StackPane(bar);
    mark.getStyleClass().add("prompt-mark");
    return mark;
  }
}
