package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.settings.CalendarsViewModel.Removal;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Calendar;

/** What is asked before a calendar is made, gets another name or goes. */
public final class CalendarDialogs {
  private final CalendarsViewModel model;
  private final Messages messages;
  private final EventColours colours;
  private final Overlays overlays;

  /** Asks over a window. */
  public CalendarDialogs(
      CalendarsViewModel model, Session session, EventColours colours, Overlays overlays) {
    this.model = model;
    this.messages = session.messages();
    this.colours = colours;
    this.overlays = overlays;
  }

  /** Asks what a new calendar is called, where it is kept and which colour it has. */
  public void create() {
    overlays.dialog(new NewCalendarForm(model, messages, colours, overlays::close));
  }

  /** Asks for another name. */
  public void rename(Calendar calendar) {
    overlays.dialog(new RenameCalendarForm(calendar, model, messages, overlays::close));
  }

  /** Asks when its events remind that have no reminders of their own. */
  public void remind(Calendar calendar) {
    overlays.dialog(new CalendarRemindersForm(calendar, model, messages, overlays::close));
  }

  /** The words of the command that {@link #remove} carries out. */
  public String removeWords(Removal removal) {
    return messages.text(
        removal == Removal.LEAVE ? "settings.calendars.leave" : "settings.calendars.delete");
  }

  /** Asks whether a calendar is to go, with what goes with it. */
  public void remove(Calendar calendar) {
    switch (CalendarsViewModel.removal(calendar)) {
      case DELETE -> model.countEvents(calendar.id(), events -> askToDelete(calendar, events));
      case LEAVE -> model.countEvents(calendar.id(), events -> askToLeave(calendar, events));
      case NONE -> {}
    }
  }

  private void askToDelete(Calendar calendar, int events) {
    overlays.dialog(
        new Question(
            overlays,
            messages.text("settings.calendars.deleteTitle", calendar.summary()),
            messages.text("settings.calendars.deleteBody", events),
            messages.text("settings.calendars.deleteButton", events),
            messages.text("settings.cancel"),
            () -> model.delete(calendar)));
  }

  private void askToLeave(Calendar calendar, int events) {
    overlays.dialog(
        new Question(
            overlays,
            messages.text("settings.calendars.leaveTitle", calendar.summary()),
            messages.text("settings.calendars.leaveBody", events),
            messages.text("settings.calendars.leaveButton"),
            messages.text("settings.cancel"),
            () -> model.leave(calendar)));
  }
}
