package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Every calendar: whether it is shown, its name and its colour; new ones, and how one goes. Where
 * only reminders are others, they change in their place, so that the focus stays.
 */
public final class CalendarsPage extends VBox {
  private final CalendarsViewModel model;
  private final Session session;
  private final Messages messages;
  private final EventColours colours;
  private final CalendarDialogs dialogs;
  private final Map<CalendarId, CalendarLine> lines = new HashMap<>();
  private @Nullable Shown shown;

  /** Builds it over its model. */
  public CalendarsPage(
      CalendarsViewModel model, Session session, EventColours colours, Overlays overlays) {
    this.model = model;
    this.session = session;
    this.messages = session.messages();
    this.colours = colours;
    this.dialogs = new CalendarDialogs(model, session, colours, overlays);
    getStyleClass().add("page");
    InvalidationListener update = observed -> update();
    model.sections().addListener(update);
    model.defaultProperty().addListener(update);
    update();
  }

  /** What the page was built for, without the reminders. */
  private record Shown(List<CalendarsViewModel.Section> sections, Optional<CalendarId> standard) {}

  private void update() {
    Shown now =
        new Shown(
            model.sections().stream().map(CalendarsPage::silent).toList(),
            model.defaultProperty().get());
    if (!now.equals(shown)) {
      shown = now;
      fill();
    }
    model.sections().stream()
        .flatMap(section -> section.calendars().stream())
        .forEach(it -> line(it).show(it.defaultReminders()));
  }

  private static CalendarsViewModel.Section silent(CalendarsViewModel.Section section) {
    return new CalendarsViewModel.Section(
        section.kind(),
        section.heading(),
        section.calendars().stream().map(it -> it.withDefaultReminders(List.of())).toList());
  }

  private CalendarLine line(Calendar calendar) {
    return lines.computeIfAbsent(
        calendar.id(), id -> new CalendarLine(calendar, model, session, colours, dialogs));
  }

  private void fill() {
    lines.clear();
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
      card.row(line(calendar).parts()).getStyleClass().add("dense");
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
