package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.domain.Calendar;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every calendar: whether it is shown, its colour, and for those on this device its name. */
public final class CalendarsPage extends VBox {
  private final CalendarsViewModel model;
  private final Session session;
  private final Messages messages;
  private final EventColours colours;
  private final Overlays overlays;
  private boolean naming;

  /** Builds it over its model. */
  public CalendarsPage(
      CalendarsViewModel model, Session session, EventColours colours, Overlays overlays) {
    this.model = model;
    this.session = session;
    this.messages = session.messages();
    this.colours = colours;
    this.overlays = overlays;
    getStyleClass().add("page");
    InvalidationListener fill = observed -> fill();
    model.sections().addListener(fill);
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
      CalendarLine line = new CalendarLine(calendar, model, session, colours, overlays);
      card.row(line.parts()).getStyleClass().add("dense");
    }
    return card;
  }

  private Node newCalendar() {
    if (!naming) {
      Button add =
          Buttons.standard(Feather.PLUS, messages.text("settings.calendars.new"), () -> name(true));
      return new HBox(add);
    }
    TextField field = new TextField();
    field.setPromptText(messages.text("settings.calendars.newPrompt"));
    field.setPrefColumnCount(24);
    field.getStyleClass().add("new-calendar");
    Button add =
        Buttons.primary(messages.text("settings.calendars.add"), () -> create(field.getText()));
    Button cancel = Buttons.standard(messages.text("settings.cancel"), () -> name(false));
    add.getStyleClass().add("dialog");
    cancel.getStyleClass().add("dialog");
    field.setOnAction(event -> create(field.getText()));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            name(false);
            event.consume();
          }
        });
    return new HBox(8, field, add, cancel);
  }

  private void name(boolean begin) {
    naming = begin;
    fill();
    Node field = lookup(".new-calendar");
    if (field != null) {
      field.requestFocus();
    }
  }

  private void create(String name) {
    naming = false;
    int known = model.sections().stream().mapToInt(it -> it.calendars().size()).sum();
    int next = Math.floorMod(known * 7 + 6, EventPalette.colours().size());
    model.create(name, EventPalette.colours().get(next).modern().css());
    fill();
  }
}
