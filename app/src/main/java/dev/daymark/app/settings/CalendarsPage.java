package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.StayingChildren;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Every calendar: whether it is shown, its name, its colour and its reminders; new ones, and how
 * one goes. What changes about one changes in its place, so that the focus stays.
 */
public final class CalendarsPage extends VBox {
  private final CalendarsViewModel model;
  private final ObservableValue<Map<CalendarId, CalendarTrouble>> troubles;
  private final Session session;
  private final Messages messages;
  private final EventColours colours;
  private final CalendarDialogs dialogs;
  private final InvalidationListener update = observed -> update();
  private final List<Node> heading;
  private final Node adding;
  private Map<CardKey, SettingsCard> cards = Map.of();
  private Map<CalendarId, Row> rows = Map.of();

  /** What a card is for; it stays as long as there is such a section. */
  private record CardKey(CalendarsViewModel.Kind kind, String heading) {}

  private record Row(CalendarLine line, HBox node) {}

  /**
   * Builds it over its model.
   *
   * @param troubles the calendars that could not be read
   */
  public CalendarsPage(
      CalendarsViewModel model,
      Session session,
      EventColours colours,
      Overlays overlays,
      ObservableValue<Map<CalendarId, CalendarTrouble>> troubles) {
    this.model = model;
    this.troubles = troubles;
    this.session = session;
    this.messages = session.messages();
    this.colours = colours;
    this.dialogs = new CalendarDialogs(model, session, colours, overlays);
    this.heading =
        PageParts.heading(
            messages.text("settings.page.calendars"), messages.text("settings.calendars.lead"));
    this.adding = newCalendar();
    getStyleClass().add("page");
    model.sections().addListener(update);
    model.defaultProperty().addListener(update);
    troubles.addListener(new WeakInvalidationListener(update));
    update();
  }

  private void update() {
    Map<CardKey, SettingsCard> shown = new HashMap<>();
    Map<CalendarId, Row> lines = new HashMap<>();
    List<Node> parts = new ArrayList<>(heading);
    for (CalendarsViewModel.Section section : model.sections()) {
      CardKey key = new CardKey(section.kind(), section.heading());
      SettingsCard standing = cards.get(key);
      SettingsCard card = standing == null ? card(section) : standing;
      fill(card, section.calendars(), lines);
      shown.put(key, card);
      parts.add(card);
    }
    cards = shown;
    rows = lines;
    parts.add(adding);
    StayingChildren.show(getChildren(), parts);
  }

  private void fill(SettingsCard card, List<Calendar> calendars, Map<CalendarId, Row> lines) {
    List<Node> wanted = new ArrayList<>(card.getChildren().subList(0, 1));
    for (Calendar calendar : calendars) {
      Row standing = rows.get(calendar.id());
      Row row = standing == null ? row(card, calendar) : standing;
      row.line().show(calendar, troubles.getValue().get(calendar.id()));
      lines.put(calendar.id(), row);
      wanted.add(row.node());
    }
    StayingChildren.show(card.getChildren(), wanted);
  }

  private Row row(SettingsCard card, Calendar calendar) {
    CalendarLine line = new CalendarLine(calendar, model, session, colours, dialogs);
    HBox node = card.row(line.parts());
    node.getStyleClass().add("dense");
    return new Row(line, node);
  }

  private SettingsCard card(CalendarsViewModel.Section section) {
    SettingsCard card = new SettingsCard();
    return switch (section.kind()) {
      case ACCOUNT -> card.heading(section.heading(), "");
      case THIS_DEVICE ->
          card.heading(
              messages.text("settings.calendars.device"),
              messages.text("settings.calendars.deviceDetail"));
      case READ_ONLY ->
          card.heading(
              messages.text("settings.calendars.others"),
              messages.text("settings.calendars.othersDetail"));
    };
  }

  private Node newCalendar() {
    Button add =
        Buttons.standard(Feather.PLUS, messages.text("settings.calendars.new"), dialogs::create);
    add.setId("new-calendar");
    return new HBox(add);
  }
}
