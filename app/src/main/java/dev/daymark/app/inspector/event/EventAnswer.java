package dev.daymark.app.inspector.event;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.RsvpChoice;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The answer to an invitation, and the note that goes with it once it is answered. */
final class EventAnswer extends VBox {

  EventAnswer(OfEvent event, Attendee self, EventCommands commands, Session session) {
    super(4);
    RsvpChoice choice = new RsvpChoice(session.messages());
    choice.answerProperty().set(self.responseStatus());
    choice
        .answerProperty()
        .addListener(
            (property, before, after) -> {
              if (after != ResponseStatus.NEEDS_ACTION && after != self.responseStatus()) {
                commands.respond(event, after);
              }
            });
    getChildren().add(choice);
    boolean answered =
        commands.hasAnswered(event) && self.responseStatus() != ResponseStatus.NEEDS_ACTION;
    if (answered || !self.comment().isBlank()) {
      getChildren().add(note(event, self, commands, session));
    }
    VBox.setMargin(this, new Insets(4, 0, 8, 0));
  }

  private static EditSlot note(
      OfEvent event, Attendee self, EventCommands commands, Session session) {
    String note = self.comment();
    String prompt = session.messages().text("inspector.answer.note");
    Label shown =
        note.isBlank()
            ? Labels.text(prompt, "dm-small", "dm-accent")
            : Labels.paragraph(note, "dm-small", "dm-quote", "dm-muted");
    EditSlot slot =
        EditSlot.line(
            shown,
            prompt,
            note,
            typed -> {
              commands.noteAnswer(event, self.responseStatus(), typed.strip());
              return Optional.empty();
            });
    slot.setId("event-answer-note");
    return slot;
  }
}
