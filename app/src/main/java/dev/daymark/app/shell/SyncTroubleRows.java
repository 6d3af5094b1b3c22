package dev.daymark.app.shell;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.sync.FailureWords;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The calendars that could not be read: why, since when, and what can be done. */
final class SyncTroubleRows extends SyncRows {
  private final SyncStateViewModel sync;
  private final Session session;
  private final EventColours colours;

  SyncTroubleRows(
      SyncTruth.Partly partly, SyncStateViewModel sync, Session session, EventColours colours) {
    super(session.messages().text("shell.sync.partly.list"));
    getStyleClass().add("troubles");
    this.sync = sync;
    this.session = session;
    this.colours = colours;
    SyncFacts facts = sync.factsProperty().get();
    partly
        .troubles()
        .forEach(trouble -> facts.calendar(trouble.calendar()).ifPresent(it -> add(trouble, it)));
  }

  private void add(CalendarTrouble trouble, Calendar calendar) {
    Messages messages = session.messages();
    String since = StatusBarView.clockwork(session).when(trouble.since());
    Button stop =
        Buttons.standard(
            messages.text("shell.sync.partly.stop"),
            () ->
                sync.stopSyncing(
                    calendar.id(), messages.text("shell.sync.partly.stopped", calendar.summary())));
    FlowPane answers = new FlowPane(8, 4, stop);
    answers.getStyleClass().add("answers");
    getChildren()
        .add(
            row(
                bar(colours, calendar.color()),
                new VBox(
                    Labels.text(calendar.summary(), "dm-medium"),
                    Labels.paragraph(
                        messages.sentence(FailureWords.explain(trouble)), "dm-muted", "dm-small"),
                    answers),
                messages.text("shell.sync.partly.since", since)));
  }
}
