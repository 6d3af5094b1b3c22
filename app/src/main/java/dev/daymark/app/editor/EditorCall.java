package dev.daymark.app.editor;

import dev.daymark.app.session.CallAddress;
import dev.daymark.app.session.CopiedCall;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Conference;
import java.net.URI;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The call of the event in the editor, with what can be done about it. */
final class EditorCall extends HBox {
  private final EditorViewModel model;
  private final Messages messages;
  private final Session session;

  EditorCall(EditorViewModel model) {
    super(8);
    this.model = model;
    this.session = model.session();
    this.messages = session.messages();
    setId("editor-call");
    setAlignment(Pos.CENTER_LEFT);
    show(model.content().conference());
    model
        .contentProperty()
        .addListener(
            (property, was, is) -> {
              if (!was.conference().equals(is.conference())) {
                show(is.conference());
              }
            });
    model.calendarProperty().addListener((property, was, is) -> follow(is));
  }

  /** What was not sent yet cannot be had in a calendar without calls. */
  private void follow(Calendar calendar) {
    boolean asked = model.content().conference().state() == Conference.State.REQUESTED;
    if (asked && !calendar.offersCalls()) {
      set(Conference.NONE);
    } else {
      show(model.content().conference());
    }
  }

  private void set(Conference call) {
    model.change(content -> content.withConference(call));
  }

  /** What was pressed is gone by then; the focus goes on to what is there instead. */
  private void choose(Conference call) {
    set(call);
    getChildren().stream()
        .filter(Button.class::isInstance)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void show(Conference call) {
    boolean editable = model.event().editable();
    switch (call.state()) {
      case NONE -> getChildren().setAll(offer(editable));
      case READY -> getChildren().setAll(ready(call.link()));
      case REQUESTED -> getChildren().setAll(note(messages.text("inspector.call.waiting")));
      case REFUSED ->
          getChildren()
              .setAll(
                  note(messages.text("inspector.call.refused")),
                  button("inspector.call.retry", Feather.REFRESH_CW, CopiedCall.requested()));
    }
    if (call.isPresent() && editable) {
      getChildren().addAll(Labels.spacer(), remove());
    }
    boolean shown = call.isPresent() || editable;
    setVisible(shown);
    setManaged(shown);
  }

  /** A way to add one, or why there is none. */
  private Node offer(boolean editable) {
    Calendar calendar = model.calendarProperty().get();
    if (editable && calendar.offersCalls()) {
      return button("inspector.call.add", Feather.VIDEO, CopiedCall.requested());
    }
    return note(
        calendar.accountId() == null
            ? messages.text("inspector.call.device")
            : messages.text("inspector.call.notOffered", calendar.summary()));
  }

  private Node[] ready(@Nullable URI link) {
    if (link == null) {
      return new Node[] {note(messages.text("inspector.call.there"))};
    }
    Button join =
        Buttons.standard(
            Feather.VIDEO, messages.text("inspector.call"), () -> session.opener().accept(link));
    join.setMinWidth(USE_PREF_SIZE);
    return new Node[] {join, Labels.text(CallAddress.of(link), "dm-small", "dm-muted")};
  }

  private Button button(String key, Feather icon, Conference wanted) {
    Button button = Buttons.standard(icon, messages.text(key), () -> choose(wanted));
    button.setId("editor-call-add");
    return button;
  }

  private Button remove() {
    Button remove =
        Buttons.icon(
            Feather.X, messages.text("inspector.call.remove"), null, () -> choose(Conference.NONE));
    remove.setId("editor-call-remove");
    return remove;
  }

  private static Label note(String text) {
    Label note = Labels.withIcon(Feather.VIDEO, "subtle", text, "dm-small", "dm-muted");
    note.setWrapText(true);
    return note;
  }
}
