package dev.daymark.app.shell;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Calendar;
import dev.daymark.sync.SyncStatus;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How far a run has come, calendar by calendar. */
final class SyncProgressRows extends SyncRows {

  SyncProgressRows(
      SyncStatus.Progress progress, SyncFacts facts, Messages messages, EventColours colours) {
    super(messages.text("shell.sync.progress"));
    getStyleClass().add("progress");
    for (SyncStatus.OfCalendar one : progress.calendars()) {
      facts
          .calendar(one.calendar())
          .ifPresent(
              calendar ->
                  getChildren()
                      .add(
                          row(
                              bar(colours, calendar.color()),
                              new VBox(name(calendar)),
                              messages.text("shell.sync.progress." + one.stage(), one.items()))));
    }
  }

  private static Label name(Calendar calendar) {
    return Labels.text(calendar.summary(), "dm-medium");
  }
}
