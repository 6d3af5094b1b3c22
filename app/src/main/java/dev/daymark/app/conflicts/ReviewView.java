package dev.daymark.app.conflicts;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.CommandTarget;
import dev.daymark.app.command.Scope;
import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.Reveal;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.Illustration;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.EventId;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The conflicts on the left, the one that is looked at beside them; where there is no room for both
 * at the size of the text, either the list or what was opened from it.
 */
public final class ReviewView extends HBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final ReviewViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final Runnable later;
  private final CaseList cases;
  private final ScrollPane list;
  private final StackPane detail = new StackPane();
  private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
  private ScrollPane scroll = new ScrollPane();
  private @Nullable EventId shown;
  private List<FieldRow> rows = List.of();
  private int current;

  /**
   * @param later leaves the screen when there is nothing else to look at
   */
  public ReviewView(ReviewViewModel model, EventColours colours, Runnable later) {
    this.model = model;
    this.colours = colours;
    this.messages = model.session().messages();
    this.later = later;
    this.cases = new CaseList(model, colours, narrow);
    this.list = scrolling(cases);
    getStyleClass().add("dm-review");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(messages.text("review.title"));
    setFocusTraversable(true);
    list.getStyleClass().add("cases");
    detail.getStyleClass().add("detail");
    HBox.setHgrow(list, Priority.ALWAYS);
    HBox.setHgrow(detail, Priority.ALWAYS);
    detail.setMinWidth(0);
    getChildren().addAll(list, detail);
    listen();
    show();
  }

  private void listen() {
    InvalidationListener refresh = observed -> show();
    model
        .selectedProperty()
        .addListener(
            observed -> {
              current = 0;
              show();
            });
    model.choicesProperty().addListener(refresh);
    model.merges().addListener(refresh);
    model.openProperty().addListener(observed -> arrange());
    narrow.addListener(observed -> arrange());
    narrow.bind(
        widthProperty()
            .greaterThan(0)
            .and(
                widthProperty()
                    .lessThan(list.prefWidthProperty().add(detail.prefWidthProperty()))));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private void show() {
    Optional<ReviewCase> selected = model.selectedProperty().get();
    if (selected.isEmpty()) {
      rows = List.of();
      detail
          .getChildren()
          .setAll(
              new EmptyState(
                  Illustration.allAgreed(),
                  messages.text("review.empty"),
                  messages.text("review.empty.sentence")));
    } else {
      fill(selected.get());
    }
    arrange();
  }

  private void fill(ReviewCase selected) {
    boolean focused = isFocusWithin();
    CasePane pane = new CasePane(model, colours, selected);
    rows = pane.rows();
    double above = selected.event().equals(shown) ? scroll.getVvalue() * hidden(scroll) : 0;
    shown = selected.event();
    scroll = scrolling(pane);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    ReviewFooter footer = new ReviewFooter(model, pane.beneath(), this::decideLater);
    narrow.when(footer.sceneProperty().isNotNull()).subscribe(footer::setNarrow);
    detail.getChildren().setAll(new VBox(wayBack(), scroll, footer));
    scrollTo(above);
    mark(current);
    if (focused) {
      requestFocus();
    }
  }

  private void scrollTo(double above) {
    if (above > 0) {
      detail.applyCss();
      detail.layout();
      scroll.setVvalue(Math.min(1, above / Math.max(1, hidden(scroll))));
    }
  }

  /** How many pixels of the content are out of sight. */
  private static double hidden(ScrollPane scroll) {
    Node content = scroll.getContent();
    return content == null
        ? 0
        : Math.max(
            0, content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight());
  }

  /** What leads to the list where the list is not beside it. */
  private Node wayBack() {
    Button back = Buttons.flat(messages.text("review.back"), model::leave);
    back.setId("review-back");
    back.setGraphic(Icons.of(Feather.ARROW_LEFT));
    back.setTooltip(Buttons.tooltip(back.getText(), "Esc"));
    HBox bar = new HBox(back);
    bar.getStyleClass().add("way-back");
    bar.setMinHeight(USE_PREF_SIZE);
    bar.visibleProperty().bind(narrow);
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  /** Shows the list, what was opened, or both; the keyboard goes on in what is seen. */
  private void arrange() {
    boolean both = !narrow.get();
    pseudoClassStateChanged(NARROW, narrow.get());
    put(list, hasList() && (both || !model.openProperty().get()));
    put(detail, both || !list.isVisible());
    if (isFocusHidden()) {
      requestFocus();
    }
  }

  private boolean isFocusHidden() {
    boolean hidden = false;
    Node node = isFocusWithin() ? getScene().getFocusOwner() : null;
    for (; node != null && !node.equals(this); node = node.getParent()) {
      hidden |= !node.isVisible();
    }
    return hidden;
  }

  private static void put(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /** Whether the list is all there is to see. */
  private boolean isListOnly() {
    return !detail.isVisible();
  }

  private boolean hasList() {
    return !model.cases().isEmpty() || !model.merges().isEmpty();
  }

  /** Both versions and the badge stay; the next one is looked at. */
  private void decideLater() {
    Optional<ReviewCase> before = model.selectedProperty().get();
    model.turn(1);
    if (model.selectedProperty().get().equals(before)) {
      later.run();
    }
  }

  private void mark(int row) {
    current = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setCurrent(i == current);
    }
  }

  private void step(int by) {
    mark(current + by);
    Reveal.in(scroll, rows.get(current));
  }

  private void key(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    boolean onButton = event.getTarget() instanceof Button;
    if (typing || rows.isEmpty()) {
      return;
    }
    if (command(event)
        || leads(event)
        || (plain && (isListOnly() ? walk(event, onButton) : answer(event.getCode(), onButton)))) {
      event.consume();
    }
  }

  /** Esc and Alt with the arrow back lead to the list where it is not beside. */
  private boolean leads(KeyEvent event) {
    boolean alone = event.isAltDown() && !event.isShiftDown() && !event.isShortcutDown();
    boolean back =
        alone
            ? Directions.meant(event.getCode(), this) == KeyCode.LEFT
            : event.getCode() == KeyCode.ESCAPE;
    if (!back || list.isVisible()) {
      return false;
    }
    model.leave();
    return true;
  }

  /** The keys where the list is all there is to see. */
  private boolean walk(KeyEvent event, boolean onButton) {
    KeyCode code = Directions.meant(event.getCode(), this);
    int all = model.cases().size();
    switch (code) {
      case UP -> model.turn(-1);
      case DOWN -> model.turn(1);
      case HOME -> model.turn(-all);
      case END -> model.turn(all);
      case RIGHT, ENTER, SPACE -> {
        if (onButton) {
          return false;
        }
        model.selectedProperty().get().ifPresent(model::open);
      }
      default -> {
        return false;
      }
    }
    cases.selectedRow().ifPresent(row -> Reveal.in(list, row));
    return true;
  }

  private void typed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (!typing && !rows.isEmpty() && command(event)) {
      event.consume();
    }
  }

  private boolean command(KeyEvent event) {
    return model.session().keys().meaning(event, Scope.REVIEW).stream()
        .anyMatch(commands()::perform);
  }

  /** What carries out commands on the case that is looked at. */
  public CommandTarget commands() {
    return new CommandTarget() {
      @Override
      public boolean can(Command command) {
        return available(command) != null;
      }

      @Override
      public boolean perform(Command command) {
        Runnable action = available(command);
        if (action != null) {
          action.run();
        }
        return action != null;
      }
    };
  }

  /** What a command does now; nobody answers for a conflict that is not in sight. */
  private @Nullable Runnable available(Command command) {
    boolean answers = command == Command.ALL_MINE || command == Command.ALL_THEIRS;
    return rows.isEmpty() || (answers && isListOnly()) ? null : action(command);
  }

  private @Nullable Runnable action(Command command) {
    return switch (command) {
      case NEXT_CONFLICT -> () -> model.turn(1);
      case PREVIOUS_CONFLICT -> () -> model.turn(-1);
      case ALL_MINE -> () -> model.chooseAll(Choice.MINE);
      case ALL_THEIRS -> () -> model.chooseAll(Choice.THEIRS);
      default -> null;
    };
  }

  private boolean answer(KeyCode code, boolean onButton) {
    boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    switch (code) {
      case LEFT -> choose(mirrored ? Choice.THEIRS : Choice.MINE);
      case RIGHT -> choose(mirrored ? Choice.MINE : Choice.THEIRS);
      case UP -> step(-1);
      case DOWN -> step(1);
      case ENTER -> {
        if (onButton) {
          return false;
        }
        model.save();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(Choice.Keep side) {
    model.choose(rows.get(current).conflict(), side);
  }
}
