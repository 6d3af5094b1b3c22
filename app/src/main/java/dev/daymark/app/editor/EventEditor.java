package dev.daymark.app.editor;

import atlantafx.base.controls.CustomTextField;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.NotesArea;
import dev.daymark.app.ui.controls.StrayKeys;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.EventContent;
import java.util.function.BiFunction;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every field of an event in one dialog; nothing is stored or sent until it is saved. */
public final class EventEditor extends VBox {
  private final EditorViewModel model;
  private final EditorGuests guests;
  private final Messages messages;
  private final Runnable close;
  private final Runnable delete;
  private final EditorTimes times;
  private final EditorChoices choices;
  private final Button save = Buttons.primary("", this::save);
  private final HBox sure = new HBox(8);

  /**
   * @param narrow whether there is room for one column only
   * @param delete deletes the event, after asking if it is one of several
   */
  public EventEditor(
      Session session,
      EventColours colours,
      OfEvent event,
      boolean narrow,
      Runnable close,
      Runnable delete) {
    this.close = close;
    this.delete = delete;
    this.model = new EditorViewModel(session, event);
    this.guests = new EditorGuests(model, colours);
    this.messages = session.messages();
    this.choices = new EditorChoices(model, colours);
    this.times = new EditorTimes(model, choices.repeat());
    getStyleClass().addAll("dm-surface", "dm-editor");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("editor.title"));
    Pane columns = narrow ? new VBox() : new HBox();
    if (narrow) {
      getStyleClass().add("narrow");
    }
    columns.getChildren().addAll(left(), right());
    columns.getStyleClass().add("columns");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(), scroll);
    if (model.isSeries()) {
      getChildren().add(new EditorScope(model));
    }
    getChildren().addAll(footer(), sure());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.contentProperty().subscribe(this::nameSave);
    model.affectedProperty().subscribe(this::nameSave);
    nameSave();
    save.disableProperty().bind(times.validProperty().not());
  }

  /** Closes it, after asking if more than one field was changed. */
  public boolean mayClose() {
    if (guests.dismissOffers()) {
      return false;
    }
    if (model.changes() <= 1 || sure.isVisible()) {
      return true;
    }
    sure.setVisible(true);
    return false;
  }

  private Node header() {
    Label note =
        Labels.text(messages.text("editor.nothingSent"), "dm-small", "dm-muted", "dm-medium");
    note.visibleProperty()
        .bind(model.contentProperty().map(content -> !content.attendees().isEmpty()));
    HBox header =
        new HBox(
            8,
            Labels.text(messages.text("editor.title"), "dm-dialog-title"),
            Labels.spacer(),
            note,
            Buttons.icon(Feather.X, messages.text("ui.button.close"), "Esc", this::leave));
    header.getStyleClass().add("header");
    return header;
  }

  private Node left() {
    TextField title = new TextField(model.content().summary());
    title.setId("editor-title");
    title.getStyleClass().addAll("big", "default-focus");
    title.setPromptText(messages.text("session.untitled"));
    title.setAccessibleText(messages.text("inspector.edit.title"));
    StrayKeys.keepOutOf(title);
    bind(title, EventContent::withSummary);
    CustomTextField place = new CustomTextField(model.content().location().replace("\n", ", "));
    place.setLeft(Icons.small(Feather.MAP_PIN, "subtle"));
    place.setId("editor-place");
    bind(place, EventContent::withLocation);
    NotesArea notes = new NotesArea(model.content().description());
    notes.setId("editor-notes");
    notes.setPrefRowCount(4);
    bind(notes, EventContent::withDescription);
    HBox kind = pair(choices.calendar(), choices.colour());
    VBox left = new VBox();
    String protection = model.event().protection();
    if (protection != null) {
      Label why = Labels.withIcon(Feather.LOCK, "warning", protection, "dm-small", "protection");
      why.setWrapText(true);
      left.getChildren().add(why);
    }
    left.getChildren()
        .addAll(
            title,
            times,
            kind,
            new FormField(messages.text("editor.place"), place),
            new FormField(messages.text("history.field.description"), notes),
            new EditorCall(model));
    left.getStyleClass().add("left");
    HBox.setHgrow(left, Priority.ALWAYS);
    return left;
  }

  private void bind(TextInputControl field, BiFunction<EventContent, String, EventContent> change) {
    field.setDisable(!model.event().editable());
    field
        .textProperty()
        .addListener(
            (property, was, is) -> model.change(content -> change.apply(content, is.strip())));
  }

  private static HBox pair(FormField one, FormField other) {
    HBox pair = new HBox(12, one, other);
    for (Node half : pair.getChildren()) {
      ((VBox) half).setPrefWidth(0);
      ((VBox) half).setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(half, Priority.ALWAYS);
    }
    return pair;
  }

  private Node right() {
    VBox right =
        new VBox(guests, choices.reminders(), pair(choices.showAs(), choices.visibility()));
    right.getStyleClass().add("right");
    return right;
  }

  private Node footer() {
    Button remove = Buttons.flat(messages.text("inspector.action.delete"), this::remove);
    remove.setGraphic(Icons.of(Feather.TRASH_2, "danger"));
    remove.getStyleClass().add("danger");
    CheckBox mail = new CheckBox(messages.text("editor.mail"));
    mail.setId("editor-mail");
    mail.selectedProperty().bindBidirectional(model.mailProperty());
    mail.visibleProperty().bind(model.contentProperty().map(model::concernsGuests));
    Button cancel = Buttons.standard(messages.text("editor.cancel"), this::leave);
    save.setId("editor-save");
    HBox footer = new HBox(8, remove, Labels.spacer(), mail, cancel, save);
    HBox.setMargin(mail, new Insets(0, 8, 0, 0));
    footer.getChildren().forEach(node -> node.getStyleClass().add("dialog"));
    footer.getStyleClass().add("footer");
    return footer;
  }

  /** Asks before several changes are lost. */
  private Node sure() {
    Button lose = Buttons.dangerFinal(messages.text("editor.discard"), close);
    lose.setId("editor-discard");
    sure.getChildren()
        .addAll(
            Labels.text(messages.text("editor.discardQuestion"), "dm-semibold"),
            Labels.spacer(),
            Buttons.standard(messages.text("editor.keep"), () -> sure.setVisible(false)),
            lose);
    sure.getStyleClass().add("sure");
    sure.setVisible(false);
    sure.managedProperty().bind(sure.visibleProperty());
    return sure;
  }

  private void nameSave() {
    int count = model.affectedProperty().get();
    save.setText(
        count >= EditorViewModel.MANY
            ? messages.text("editor.save.many")
            : messages.text("editor.save", count));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !save.isDisabled()) {
      save();
      event.consume();
    }
  }

  private void leave() {
    if (mayClose()) {
      close.run();
    }
  }

  private void remove() {
    close.run();
    delete.run();
  }

  private void save() {
    requestFocus();
    if (times.settle()) {
      model.save();
      close.run();
    }
  }
}
