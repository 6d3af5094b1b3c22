package dev.daymark.app.palette;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Carets;
import dev.daymark.app.ui.controls.KeyHints;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.ListScroll;
import dev.daymark.app.ui.controls.Reveal;
import dev.daymark.app.ui.controls.StayingChildren;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The palette: a field, what it offers, and the keys. Its rows are made once and used again. */
public final class PaletteView extends VBox {
  /** So many rows fill the palette at its highest. */
  private static final int IN_SIGHT = 13;

  private final PaletteViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final Runnable close;
  private final TextField field = new TextField();
  private final Label mode = Labels.text("", "mode");
  private final Label effect = Labels.text("");
  private final Region moveHint;
  private final Region enterHint;
  private final Region editHint;
  private final VBox list = new VBox();
  private final ListScroll scroll = new ListScroll(list);
  private final List<PaletteRow> pool = new ArrayList<>();
  private final List<PaletteRow> rows = new ArrayList<>();
  private final Map<Entry.Section, Label> headings = new EnumMap<>(Entry.Section.class);
  private int chosen;
  private boolean opening;

  /**
   * @param close takes the palette away
   */
  public PaletteView(PaletteViewModel model, EventColours colours, Runnable close) {
    this.model = model;
    this.colours = colours;
    this.messages = model.session().messages();
    this.close = close;
    moveHint = KeyHints.hint(Labels.text(messages.text("palette.move")), "↑", "↓");
    enterHint = KeyHints.hint(effect, "Enter");
    editHint = KeyHints.hint(Labels.text(messages.text("palette.edit")), "Ctrl+Enter");
    getStyleClass().addAll("dm-surface", "dm-palette");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("palette.name"));
    list.getStyleClass().add("entries");
    list.setAccessibleRole(AccessibleRole.LIST_VIEW);
    getChildren().addAll(line(), scroll, footer());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model
        .entriesProperty()
        .addListener(
            (property, before, now) -> {
              if (!opening) {
                show(now, Math.max(IN_SIGHT, attached()));
              }
            });
  }

  private Node line() {
    field.setId("palette");
    field.getStyleClass().add("default-focus");
    Carets.goOnAtFocus(field);
    field.setPromptText(messages.text("palette.prompt"));
    field.setAccessibleText(messages.text("palette.name"));
    field.textProperty().bindBidirectional(model.textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    mode.setMinWidth(Label.USE_PREF_SIZE);
    HBox line = new HBox(Icons.of(Feather.SEARCH, "subtle"), field, mode);
    line.getStyleClass().add("line");
    return line;
  }

  private Node footer() {
    return new KeyHints(
        List.of(moveHint, enterHint, editHint),
        List.of(
            KeyHints.hint(Labels.text(messages.text("palette.commands")), ">"),
            KeyHints.hint(Labels.text(messages.text("palette.date")), "@")));
  }

  /**
   * Begins anew, with a text; the caret is behind it once the field has the focus. Best before it
   * is in the window: what is in there is given its looks with every change.
   */
  public void open(String text) {
    opening = true;
    model.open(text);
    opening = false;
    show(model.entriesProperty().get(), IN_SIGHT);
    Carets.behindText(field);
  }

  private int attached() {
    return (int) list.getChildren().stream().filter(PaletteRow.class::isInstance).count();
  }

  /**
   * What is in sight comes at once, and what can be scrolled to after that.
   *
   * @param atOnce how many rows at the most
   */
  private void show(List<Entry> entries, int atOnce) {
    rows.clear();
    List<Node> nodes = nodes(entries, 0, Math.min(atOnce, entries.size()));
    if (entries.isEmpty()) {
      nodes.add(Labels.text(messages.text("palette.nothing"), "nothing"));
    }
    StayingChildren.show(list.getChildren(), nodes);
    scroll.setVvalue(0);
    mode.setText(messages.text(modeKey()));
    choose(0);
    if (entries.size() > atOnce) {
      Platform.runLater(() -> showRest(entries, atOnce));
    }
  }

  private void showRest(List<Entry> entries, int from) {
    if (model.entriesProperty().get().equals(entries) && rows.size() == from) {
      list.getChildren().addAll(nodes(entries, from, entries.size()));
    }
  }

  private List<Node> nodes(List<Entry> entries, int from, int to) {
    List<Node> nodes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Entry entry = entries.get(i);
      if (i == 0 || entries.get(i - 1).section() != entry.section()) {
        nodes.add(headings.computeIfAbsent(entry.section(), this::heading));
      }
      PaletteRow row = row(rows.size());
      row.show(entry);
      rows.add(row);
      nodes.add(row);
    }
    return nodes;
  }

  private Label heading(Entry.Section section) {
    String key = "palette.section." + section.name().toLowerCase(Locale.ROOT);
    return Labels.text(messages.text(key), "heading");
  }

  private String modeKey() {
    String typed = field.getText();
    return typed.startsWith(">")
        ? "palette.mode.commands"
        : typed.startsWith("@") ? "palette.mode.date" : "palette.mode.everything";
  }

  private PaletteRow row(int index) {
    while (pool.size() <= index) {
      PaletteRow made = new PaletteRow(colours);
      int number = pool.size();
      made.setOnMouseMoved(event -> choose(number));
      made.setOnMouseClicked(event -> run(false));
      pool.add(made);
    }
    return pool.get(index);
  }

  private void choose(int index) {
    if (chosen < rows.size()) {
      rows.get(chosen).setChosen(false);
    }
    chosen = rows.isEmpty() ? 0 : Math.floorMod(index, rows.size());
    show(moveHint, rows.size() > 1);
    show(enterHint, false);
    show(editHint, false);
    if (!rows.isEmpty()) {
      rows.get(chosen).setChosen(true);
      Entry entry = rows.get(chosen).entry();
      effect.setText(entry.effect());
      show(enterHint, entry.isPossible());
      show(editHint, entry.isEditable());
      field.setAccessibleHelp(entry.name());
    }
  }

  /** Only what a key does to the chosen row is said of it. */
  private static void show(Region hint, boolean holds) {
    hint.setVisible(holds);
    hint.setManaged(holds);
  }

  private void move(int by) {
    if (rows.isEmpty()) {
      return;
    }
    choose(chosen + by);
    if (chosen == 0) {
      scroll.setVvalue(0);
    } else {
      Reveal.in(scroll, rows.get(chosen));
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case ENTER -> model.whenAnswered(() -> run(event.isShortcutDown()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void run(boolean edit) {
    if (chosen < rows.size()) {
      Entry entry = rows.get(chosen).entry();
      if (entry.isPossible()) {
        close.run();
        model.run(entry, edit);
      }
    }
  }
}
