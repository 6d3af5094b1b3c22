package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Calendar by calendar whether its events remind. */
final class MutedCalendars extends VBox {

  private final NotificationsViewModel model;
  private final Messages messages;
  private final EventColours colours;
  private final Map<Calendar, Switch> switches = new LinkedHashMap<>();

  MutedCalendars(NotificationsViewModel model, Messages messages, EventColours colours) {
    this.model = model;
    this.messages = messages;
    this.colours = colours;
    InvalidationListener fill = observed -> fill();
    model.calendars().addListener(fill);
    fill();
    model
        .text(ReminderSetting.MUTED)
        .subscribe(
            muted -> switches.forEach((calendar, it) -> it.setSelected(model.reminds(calendar))));
  }

  private void fill() {
    switches.clear();
    SettingsCard card = new SettingsCard();
    for (Calendar calendar : model.calendars()) {
      Region dot = Labels.dot();
      colours.apply(
          dot.getStyleClass(), EventPalette.shown(Rgb.parse(calendar.color()), ColourStyle.MODERN));
      Switch control =
          new Switch(messages.text("notifications.calendarReminds", calendar.summary()));
      control.setSelected(model.reminds(calendar));
      control
          .selectedProperty()
          .addListener((property, before, now) -> model.setReminds(calendar, now));
      switches.put(calendar, control);
      card.row(dot, Labels.text(calendar.summary(), "name"), Labels.spacer(), control)
          .getStyleClass()
          .add("dense");
    }
    getChildren().setAll(card);
  }
}
