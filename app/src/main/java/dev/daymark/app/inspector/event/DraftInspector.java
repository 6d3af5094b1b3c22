package dev.daymark.app.inspector.event;

import dev.daymark.app.calendar.ItemColours;
import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.ItemParts;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.StrayKeys;
import dev.daymark.app.ui.theme.EventColours;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The event that is being created: typing names it, Enter saves it, Esc forgets it. */
public final class DraftInspector implements ItemParts {
  private static final String TITLE = "draft-title";

  private final Session session;
  private final EventDraft draft;
  private final EventWords words;
  private final EventColours colours;
  private final VBox body;
  private final Runnable ended;
  private @Nullable Node focusBefore;

  /**
   * Shows a draft, and takes the focus.
   *
   * @param ended gives the focus to something where what had it before is gone
   */
  public DraftInspector(
      InspectorSubject.OfDraft subject, Session session, EventColours colours, Runnable ended) {
    this.ended = ended;
    this.session = session;
    this.draft = subject.draft();
    this.colours = colours;
    this.words = new EventWords(session);
    this.body = build();
  }

  private VBox build() {
    TextField title = new TextField(draft.title());
    title.setId(TITLE);
    title.getStyleClass().add("dm-title");
    title.setPromptText(words.text("inspector.draft.prompt"));
    title.setAccessibleText(words.text("inspector.draft.prompt"));
    title.textProperty().addListener((text, before, after) -> session.drafts().rename(after));
    StrayKeys.keepOutOf(title);
    title.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    title
        .focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (!is && title.getScene() != null) {
                session.drafts().commitOrDiscard();
              }
            });
    Platform.runLater(() -> takeFocus(title));
    return new VBox(
        title,
        Labels.gap(0),
        Rows.row(Feather.CLOCK, Rows.lines(words.day(draft.time()), words.hours(draft.time()))));
  }

  /** One that is being saved has a title already, and is shown until the event is. */
  private void takeFocus(TextField title) {
    if (!session.drafts().isUnderWay()) {
      focusBefore = title.getScene() == null ? null : title.getScene().getFocusOwner();
      title.requestFocus();
      title.end();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      session.drafts().commit();
      giveFocusBack();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      session.drafts().discard();
      giveFocusBack();
      event.consume();
    }
  }

  /** Back to where the person was before, such as the grid. */
  private void giveFocusBack() {
    Node before = focusBefore;
    if (before != null && before.getScene() != null && !isTitle(before)) {
      before.requestFocus();
    } else {
      ended.run();
    }
  }

  /** The one of the same draft, which is shown anew whenever its time changes, is about to go. */
  private static boolean isTitle(Node node) {
    return TITLE.equals(node.getId());
  }

  @Override
  public Node chip() {
    HBox chip =
        new HBox(6, Labels.dot(), Labels.text(draft.calendar().summary(), "dm-small", "dm-medium"));
    chip.setAlignment(Pos.CENTER_LEFT);
    colours.apply(chip.getStyleClass(), ItemColours.of(draft.calendar()));
    return chip;
  }

  @Override
  public Node[] actions() {
    return new Node[0];
  }

  @Override
  public VBox body() {
    return body;
  }

  @Override
  public Node footer() {
    HBox keys =
        new HBox(
            6,
            new KeyCaps("Enter"),
            Labels.text(words.text("inspector.draft.save"), "dm-caption", "dm-subtle"),
            new KeyCaps("Esc"),
            Labels.text(words.text("inspector.draft.discard"), "dm-caption", "dm-subtle"));
    keys.setAlignment(Pos.CENTER_LEFT);
    return keys;
  }

  @Override
  public @Nullable EditSlot title() {
    return null;
  }
}
