package dev.daymark.app.shortcuts;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.command.KeyScheme;
import dev.daymark.app.command.KeyStroke;
import dev.daymark.app.command.Scope;
import dev.daymark.app.settings.PageParts;
import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.RovingFocus;
import dev.daymark.app.ui.controls.SearchField;
import dev.daymark.app.ui.controls.Toast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Every command with its keys, to find and to change; all of it works without the mouse. */
public final class ShortcutsPage extends VBox implements AutoCloseable {
  private static final int COLUMNS = 2;

  private final ShortcutsViewModel model;
  private final Messages messages;
  private final Consumer<Toast> toasts;
  private final SearchField search;
  private final HBox own = new HBox(8);
  private final HBox columns = new HBox(48);
  private final EmptyState nothing;
  private final List<ShortcutGroup> groups = new ArrayList<>();
  private final RovingFocus focus;
  private final SchemeChoice scheme;
  private final Subscription following;

  /**
   * Builds it over its model.
   *
   * @param toasts says when all keys were changed at once, and takes it back
   */
  public ShortcutsPage(ShortcutsViewModel model, Messages messages, Consumer<Toast> toasts) {
    this.model = model;
    this.messages = messages;
    this.toasts = toasts;
    getStyleClass().addAll("page", "dm-shortcuts-page");
    search =
        new SearchField(
            messages.text("shortcuts.find"), null, messages.text("shortcuts.find.clear"));
    nothing =
        new EmptyState(null, "", messages.text("shortcuts.nothing"))
            .withAction(Buttons.standard(messages.text("shortcuts.showAll"), search::clear));
    columns
        .getChildren()
        .setAll(
            column(Scope.EVERYWHERE, Scope.GO_TO, Scope.TASKS),
            column(Scope.CALENDAR, Scope.ITEM, Scope.REVIEW));
    focus = new RovingFocus(columns, this::lines);
    scheme = new SchemeChoice(model, messages, this::use);
    build();
    following = connect();
  }

  private void build() {
    HBox.setHgrow(search, Priority.ALWAYS);
    search.getStyleClass().add("find");
    own.setAlignment(Pos.CENTER_LEFT);
    own.getStyleClass().add("own");
    getChildren()
        .addAll(
            PageParts.heading(
                messages.text("settings.page.shortcuts"), messages.text("shortcuts.lead")));
    getChildren().addAll(new HBox(12, search, scheme), own, columns);
    getChildren().add(nothing);
  }

  private Node column(Scope... scopes) {
    VBox column = new VBox();
    column.getStyleClass().add("column-of-keys");
    for (Scope scope : scopes) {
      ShortcutGroup group =
          new ShortcutGroup(
              messages.text(scope.messageKey()),
              Arrays.stream(Command.values())
                  .filter(it -> it.scope() == scope)
                  .map(it -> new ShortcutRow(it, model, messages))
                  .toList(),
              Arrays.stream(FixedKey.values())
                  .filter(it -> it.scope() == scope)
                  .map(it -> new FixedRow(it, messages))
                  .toList());
      groups.add(group);
      column.getChildren().add(group);
    }
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private Subscription connect() {
    search.textProperty().subscribe(this::filter);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::findByKey);
    columns.addEventHandler(KeyEvent.KEY_PRESSED, this::acrossColumns);
    return Subscription.combine(
        model.keys().changesProperty().subscribe(changes -> showKeys(changes.size())),
        model.recordingProperty().subscribe(now -> rows().forEach(row -> row.show(now))));
  }

  /** Follows the keys no longer. */
  @Override
  public void close() {
    following.unsubscribe();
    scheme.close();
  }

  private List<ShortcutRow> rows() {
    return groups.stream().flatMap(group -> group.rows().stream()).toList();
  }

  private List<Node> lines() {
    return rows().stream().filter(Node::isManaged).map(ShortcutRow::line).toList();
  }

  private void showKeys(int changed) {
    rows().forEach(ShortcutRow::showKeys);
    filter(search.getText());
    own.setVisible(changed > 0);
    own.setManaged(changed > 0);
    own.getChildren()
        .setAll(
            Labels.text(messages.text("shortcuts.changed", changed), "dm-muted"),
            Buttons.link(messages.text("shortcuts.resetAll"), () -> use(KeyScheme.DAYMARK)));
  }

  private void use(KeyScheme scheme) {
    Runnable back = model.use(scheme);
    String name = messages.text("shortcuts.scheme." + scheme);
    toasts.accept(Toast.undoable(messages.text("shortcuts.used", name), back));
  }

  private void filter(String text) {
    ShortcutFilter filter = new ShortcutFilter(text);
    groups.forEach(group -> group.filter(filter));
    boolean any = groups.stream().anyMatch(Node::isManaged);
    nothing.setVisible(!any);
    nothing.setManaged(!any);
    columns.setManaged(any);
    columns.setVisible(any);
    focus.refresh();
  }

  /** Keys with Ctrl, Alt or a name of their own are looked for when they are pressed. */
  private void findByKey(KeyEvent event) {
    boolean named = event.getCode().isFunctionKey() || event.isShortcutDown() || event.isAltDown();
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && !lines().isEmpty()) {
      lines().getFirst().requestFocus();
      event.consume();
    } else if (named) {
      KeyStroke.pressed(event).ifPresent(stroke -> search.setText(stroke.toString()));
      search.selectAll();
      event.consume();
    }
  }

  /** Left and Right go to the row beside, in the other column. */
  private void acrossColumns(KeyEvent event) {
    KeyCode meant = Directions.meant(event.getCode(), this);
    if (meant != KeyCode.LEFT && meant != KeyCode.RIGHT) {
      return;
    }
    int wanted = meant == KeyCode.LEFT ? 0 : COLUMNS - 1;
    Node target = columns.getChildren().get(wanted);
    lines().stream()
        .filter(Node::isFocused)
        .findFirst()
        .ifPresent(
            from ->
                lines().stream()
                    .filter(line -> isIn(target, line))
                    .min(Comparator.comparingDouble(line -> Math.abs(top(line) - top(from))))
                    .ifPresent(Node::requestFocus));
    event.consume();
  }

  private static boolean isIn(Node column, Node line) {
    for (Node at = line; at != null; at = at.getParent()) {
      if (at.equals(column)) {
        return true;
      }
    }
    return false;
  }

  private static double top(Node line) {
    return line.localToScene(0, 0).getY();
  }
}
