package dev.daymark.app.calendar;

import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks beside a block of a series how far a change reaches. */
public final class ScopePopover extends VBox {
  private static final double GAP = 6;

  private final Session session;
  private final CalendarWords words;
  private final List<Choice> choices = new ArrayList<>();
  private @Nullable ScopeQuestion shown;
  private @Nullable Node focusBefore;
  private Runnable placeAgain = () -> {};

  ScopePopover(Session session) {
    this.session = session;
    this.words = new CalendarWords(session);
    getStyleClass().addAll("dm-surface", "dm-scope");
    setManaged(false);
    setVisible(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.DIALOG);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(javafx.scene.input.MouseEvent.ANY, javafx.event.Event::consume);
  }

  /**
   * The question by itself, for a screen without blocks. Taking it off the screen cancels.
   *
   * @param question what is asked now
   */
  public static Region alone(Session session, ScopeQuestion question) {
    ScopePopover popover = new ScopePopover(session);
    popover.shown = question;
    popover.fill(question);
    popover.choose();
    popover.setManaged(true);
    popover.setVisible(true);
    popover.getStyleClass().add("default-focus");
    popover
        .sceneProperty()
        .addListener(
            (property, before, after) -> {
              boolean open =
                  session.events().questionProperty().get().equals(Optional.of(question));
              if (after == null && open) {
                session.events().cancel();
              }
            });
    return popover;
  }

  boolean isShowing() {
    return isVisible();
  }

  /**
   * Shows the question beside its block, or nothing if there is none.
   *
   * @param top px of the view that it leaves free where there is no block
   */
  void place(Optional<ScopeQuestion> question, CalendarScreen screen, double top) {
    Region view = screen.region();
    if (question.isEmpty() || !view.isVisible()) {
      hide();
      return;
    }
    if (!question.get().equals(shown)) {
      show(question.get());
    }
    placeAgain = () -> place(question, screen, top);
    applyCss();
    double width = snapSizeX(Math.clamp(prefWidth(-1), minWidth(-1), maxWidth(-1)));
    double height = snapSizeY(prefHeight(width));
    double x = (view.getWidth() - width) / 2;
    double y = top + GAP;
    Optional<? extends Node> block = screen.nodeOf(question.get().key());
    if (block.isPresent()) {
      Bounds bounds = view.sceneToLocal(block.get().localToScene(block.get().getLayoutBounds()));
      x = bounds.getMaxX() + GAP;
      if (x + width > view.getWidth()) {
        x = bounds.getMinX() - GAP - width;
      }
      y = bounds.getMinY() - 12;
    }
    double lowest = Math.max(GAP, view.getHeight() - height - GAP);
    resizeRelocate(Math.max(GAP, x), Math.clamp(y, GAP, lowest), width, height);
    layout();
  }

  private void show(ScopeQuestion question) {
    shown = question;
    fill(question);
    setVisible(true);
    focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    choose();
    requestFocus();
    Motion.of(this).appear(this);
  }

  private void choose() {
    select(choices.stream().filter(choice -> !choice.isDisabled()).findFirst().orElseThrow());
  }

  private void hide() {
    if (!isVisible()) {
      return;
    }
    Motion.of(this).vanish(this);
    setVisible(false);
    shown = null;
    Node back = focusBefore;
    if (back != null) {
      back.requestFocus();
    }
  }

  private void fill(ScopeQuestion question) {
    Occurrence occurrence = question.occurrence();
    String summary = occurrence.event().content().summary();
    String name = summary.isBlank() ? words.text("session.untitled") : summary;
    Label heading = new Label(words.text("calendar.scope." + question.kind(), name));
    heading.getStyleClass().add("heading");
    heading.setWrapText(true);
    Label detail = new Label(question.detail());
    detail.getStyleClass().add("detail");
    detail.setVisible(!question.detail().isEmpty());
    detail.setManaged(!question.detail().isEmpty());
    if (question.detail().isEmpty()) {
      heading.getStyleClass().add("alone");
    }
    choices.clear();
    choices.add(new Choice(RecurrenceScope.THIS, "1", ""));
    choices.add(new Choice(RecurrenceScope.THIS_AND_FOLLOWING, "2", following(question)));
    choices.add(new Choice(RecurrenceScope.ALL, "3", words.text("calendar.scope.ALL.detail")));
    choices.getFirst().setDisable(!question.thisAllowed());
    choices.get(1).setDisable(!question.followingAllowed());
    count(question);
    Region line = new Region();
    line.getStyleClass().add("dm-divider-h");
    HBox footer =
        new HBox(
            new KeyCaps("Enter"),
            caption("calendar.scope.apply"),
            new KeyCaps("Esc"),
            caption("calendar.scope.cancel"));
    footer.getStyleClass().add("footer");
    getChildren().setAll(heading, detail);
    getChildren().addAll(choices);
    getChildren().addAll(line, footer);
    setAccessibleText(heading.getText());
  }

  /** Says how far the choices reach, as soon as it is counted. */
  private void count(ScopeQuestion question) {
    session
        .background()
        .start(
            () -> SeriesReach.of(session, question.occurrence()),
            reach -> {
              if (question.equals(shown)) {
                if (question.followingAllowed()) {
                  choices.get(1).setDetail(reach.following(words, following(question)));
                }
                choices.get(2).setDetail(reach.all(words));
                placeAgain.run();
              }
            },
            session.edits()::failed);
  }

  private String following(ScopeQuestion question) {
    if (!question.followingAllowed()) {
      return words.text("calendar.scope.THIS_AND_FOLLOWING.refused");
    }
    ItemTime time = ItemTimes.of(question.occurrence().time(), session.zone());
    return words.text(
        "calendar.scope.THIS_AND_FOLLOWING.detail",
        session.formatting().day(time.firstDay(), session.today()));
  }

  private Label caption(String key) {
    Label label = new Label(words.text(key));
    label.getStyleClass().add("caption");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DIGIT1, NUMPAD1 -> answer(choices.get(0));
      case DIGIT2, NUMPAD2 -> answer(choices.get(1));
      case DIGIT3, NUMPAD3 -> answer(choices.get(2));
      case ENTER -> choices.stream().filter(Choice::isSelected).findFirst().ifPresent(this::answer);
      case UP, DOWN -> move(event.getCode());
      case ESCAPE -> session.events().cancel();
      default -> {}
    }
    event.consume();
  }

  private void move(KeyCode code) {
    List<Choice> open = choices.stream().filter(choice -> !choice.isDisabled()).toList();
    int now = open.stream().map(Choice::isSelected).toList().indexOf(true);
    int next = Math.floorMod(now + (code == KeyCode.DOWN ? 1 : -1), open.size());
    select(open.get(next));
  }

  private void select(Choice chosen) {
    choices.forEach(choice -> choice.setSelected(choice == chosen));
  }

  private void answer(Choice choice) {
    if (!choice.isDisabled()) {
      // At once and not with the next layout: what is asked next gives the focus back to its owner.
      hide();
      session.events().answer(choice.scope);
    }
  }

  private final class Choice extends HBox {
    private final RecurrenceScope scope;
    private final Label more = new Label();
    private boolean selected;

    Choice(RecurrenceScope scope, String key, String detail) {
      this.scope = scope;
      getStyleClass().add("choice");
      setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      Label name = new Label(words.text("calendar.scope." + scope));
      name.getStyleClass().add("name");
      VBox text = new VBox(name);
      text.setAlignment(Pos.CENTER_LEFT);
      more.setText(detail);
      more.getStyleClass().add("more");
      more.setWrapText(true);
      if (!detail.isEmpty()) {
        text.getChildren().add(more);
      }
      HBox.setHgrow(text, Priority.ALWAYS);
      setAccessibleText(name.getText());
      getChildren().addAll(text, new KeyCaps(key));
      setOnMouseClicked(event -> answer(this));
      setOnMouseEntered(event -> select(this));
    }

    void setDetail(String detail) {
      more.setText(detail);
    }

    boolean isSelected() {
      return selected;
    }

    void setSelected(boolean on) {
      selected = on;
      pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), on);
    }
  }
}
