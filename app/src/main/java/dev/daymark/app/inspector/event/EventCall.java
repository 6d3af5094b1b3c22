package dev.daymark.app.inspector.event;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.inspector.subject.ItemSync;
import dev.daymark.app.session.CallAddress;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.domain.Conference;
import java.net.URI;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The call of an event: joined, waited for, asked for again, added or removed. */
final class EventCall {
  private final OfEvent event;
  private final EventCommands commands;
  private final EventWords words;
  private final Session session;
  private final Conference call;

  EventCall(OfEvent event, EventCommands commands, Session session) {
    this.event = event;
    this.commands = commands;
    this.session = session;
    this.words = new EventWords(session);
    this.call = event.content().conference();
  }

  /** The row of the call; empty if there is none, which may be one of the missing fields then. */
  Optional<Node> row(MissingFields missing) {
    Node said =
        switch (call.state()) {
          case NONE -> null;
          case READY -> ready();
          case REQUESTED -> lines(awaited());
          case REFUSED -> refused();
        };
    if (said == null) {
      if (event.editable() && event.calendar().offersCalls()) {
        missing.add("call", Feather.VIDEO, () -> commands.addCall(event));
      }
      return Optional.empty();
    }
    said.setId("event-call");
    HBox row = Rows.row(Feather.VIDEO, said);
    if (event.editable()) {
      row.getChildren().add(remove());
    }
    return Optional.of(row);
  }

  private Node ready() {
    URI link = call.link();
    if (link == null) {
      return lines(words.text("inspector.call.there"));
    }
    VBox lines = lines(words.text("inspector.call"), CallAddress.of(link));
    lines.getChildren().getFirst().getStyleClass().addAll("dm-accent", "dm-medium");
    return EditSlot.menu(
        lines, words.text("inspector.call"), from -> session.opener().accept(link));
  }

  /** A request that has arrived waits for Google, any other one for the next sync. */
  private String awaited() {
    boolean arrived = event.sync().state() == ItemSync.State.SAME;
    return words.text(arrived ? "inspector.call.making" : "inspector.call.waiting");
  }

  private Node refused() {
    VBox lines = lines(words.text("inspector.call.refused"));
    if (!event.editable()) {
      return lines;
    }
    lines = lines(words.text("inspector.call.refused"), words.text("inspector.call.retry"));
    lines.getChildren().getLast().getStyleClass().add("dm-accent");
    return EditSlot.menu(
        lines, words.text("inspector.call.retry"), from -> commands.addCall(event));
  }

  private static VBox lines(String first, String... more) {
    return Rows.lines(first, more);
  }

  private Button remove() {
    Button remove =
        Buttons.icon(
            Feather.X, words.text("inspector.call.remove"), null, () -> commands.removeCall(event));
    remove.setId("event-call-remove");
    remove.getStyleClass().add("dense");
    return remove;
  }
}
