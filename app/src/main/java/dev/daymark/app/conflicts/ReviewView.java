package dev.daymark.app.conflicts;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.CommandTarget;
import dev.daymark.app.command.Scope;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.Illustration;
import dev.daymark.app.ui.theme.EventColours;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The conflicts on the left, the one that is looked at beside them. */
public final class ReviewView extends HBox {
  private final ReviewViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final Runnable later;
  private final StackPane detail = new StackPane();
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
    getStyleClass().add("dm-review");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(messages.text("review.title"));
    setFocusTraversable(true);
    ScrollPane list = scrolling(new CaseList(model, colours));
    list.getStyleClass().add("cases");
    HBox.setHgrow(detail, Priority.ALWAYS);
    detail.setMinWidth(0);
    getChildren().addAll(list, detail);
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
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    show();
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
    getChildren().getFirst().setVisible(hasList());
    getChildren().getFirst().setManaged(hasList());
    if (selected.isEmpty()) {
      rows = List.of();
      detail
          .getChildren()
          .setAll(
              new EmptyState(
                  Illustration.allAgreed(),
                  messages.text("review.empty"),
                  messages.text("review.empty.sentence")));
      return;
    }
    boolean focused = isFocusWithin();
    CasePane pane = new CasePane(model, colours, selected.get());
    rows = pane.rows();
    ScrollPane scroll = scrolling(pane);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    detail.getChildren().setAll(new VBox(scroll, footer()));
    mark(current);
    if (focused) {
      requestFocus();
    }
  }

  private boolean hasList() {
    return !model.cases().isEmpty() || !model.merges().isEmpty();
  }

  private Node footer() {
    Button all =
        side(
            Feather.MONITOR,
            "review.all.mine",
            Command.ALL_MINE,
            () -> model.chooseAll(Choice.MINE));
    Button theirs =
        side(
            Feather.CLOUD,
            "review.all.theirs",
            Command.ALL_THEIRS,
            () -> model.chooseAll(Choice.THEIRS));
    boolean last = model.cases().size() == 1;
    Button save =
        Buttons.primary(messages.text(last ? "review.save" : "review.saveNext"), model::save);
    save.setId("review-save");
    Button wait = Buttons.flat(messages.text("review.later"), this::decideLater);
    wait.setId("review-later");
    for (Button button : List.of(wait, all, theirs, save)) {
      button.getStyleClass().add("dialog");
      button.setMinWidth(USE_PREF_SIZE);
    }
    HBox footer = new HBox(8, wait, answers(all, theirs, save));
    footer.getStyleClass().add("review-footer");
    footer.setMinHeight(USE_PREF_SIZE);
    return footer;
  }

  /** In one line, and in several where their words are too long for it. */
  private static FlowPane answers(Button... buttons) {
    FlowPane answers = new FlowPane(buttons);
    HBox.setHgrow(answers, Priority.ALWAYS);
    answers.getStyleClass().add("answers");
    return answers;
  }

  private Button side(Feather icon, String key, Command command, Runnable action) {
    HBox graphic = new HBox(6, Icons.of(icon));
    Button button = Buttons.standard(messages.text(key), action);
    graphic
        .getChildren()
        .addAll(
            Labels.text(button.getText()), KeyCaps.of(model.session().keys().shownCaps(command)));
    graphic.setAlignment(Pos.CENTER);
    button.setAccessibleText(button.getText());
    button.setGraphic(graphic);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
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

  private void key(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (typing || rows.isEmpty()) {
      return;
    }
    if (command(event) || (plain && answer(event.getCode(), event.getTarget() instanceof Button))) {
      event.consume();
    }
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
        return !rows.isEmpty() && action(command) != null;
      }

      @Override
      public boolean perform(Command command) {
        Runnable action = rows.isEmpty() ? null : action(command);
        if (action != null) {
          action.run();
        }
        return action != null;
      }
    };
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
      case UP -> mark(current - 1);
      case DOWN -> mark(current + 1);
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
