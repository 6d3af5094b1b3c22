package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Calendar;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every calendar: whether it is shown, its name and its colour; new ones, and how one goes. */
public final class CalendarsPage extends VBox {
  private final CalendarsViewModel model;
  private final Session session;
  private final Messages messages;
  private final EventColours colours;
  private final CalendarDialogs dialogs;

  /** Builds it over its model. */
  public CalendarsPage(
      CalendarsViewModel model, Session session, EventColours colours, Overlays overlays) {
    this.model = model;
    this.session = session;
    this.messages = session.messages();
    this.colours = colours;
    this.dialogs = new CalendarDialogs(model, session, colours, overlays);
    getStyleClass().add("page");
    InvalidationListener fill = observed -> fill();
    model.sections().addListener(fill);
    model.defaultProperty().addListener(fill);
    fill();
  }

  private void fill() {
    List<Node> parts = new ArrayList<>();
    parts.addAll(
        PageParts.heading(
            messages.text("settings.page.calendars"), messages.text("settings.calendars.lead")));
    model.sections().forEach(section -> parts.add(card(section)));
    parts.add(newCalendar());
    getChildren().setAll(parts);
  }

  private Node card(CalendarsViewModel.Section section) {
    SettingsCard card = new SettingsCard();
    switch (section.kind()) {
      case ACCOUNT -> card.heading(section.heading(), "");
      case THIS_DEVICE ->
          card.heading(
              messages.text("settings.calendars.device"),
              messages.text("settings.calendars.deviceDetail"));
      case READ_ONLY ->
          card.heading(
              messages.text("settings.calendars.others"),
              messages.text("settings.calendars.othersDetail"));
    }
    for (Calendar calendar : section.calendars()) {
      CalendarLine line = new CalendarLine(calendar, model, session, colours, dialogs);
      card.row(line.parts()).getStyleClass().add("dense");
    }
    return card;
  }

  private Node newCalendar() {
    Button add =
        Buttons.standard(Feather.PLUS, messages.text("settings.calendars.new"), dialogs::create);
    add.setId("new-calendar");
    return new HBox(add);
  }
}
