package dev.daymark.app.quickadd;

import dev.daymark.app.calendar.BusyDay;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Carets;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.KeyHints;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.ListScroll;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Reveal;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bar of quick add: one field, what it means as chips, and what it would overlap. */
public final class QuickAddBar extends VBox implements Overlays.InSteps {
  private final QuickAddViewModel model;
  private final Messages messages;
  private final BiConsumer<ItemKey, Boolean> made;
  private final Runnable close;
  private final TextField field = new TextField();
  private final ChipRow chips;
  private final CompletionList completions;
  private final HBox warning = new HBox();
  private final Label kindHint = Labels.text("");
  private final ChangeListener<Optional<QuickDraft>> listener =
      (property, before, now) -> show(now);

  /**
   * @param made gets what was made, and whether it is to be opened
   * @param close takes the bar away
   */
  public QuickAddBar(
      QuickAddViewModel model,
      EventColours colours,
      BiConsumer<ItemKey, Boolean> made,
      Runnable close) {
    this.model = model;
    this.messages = model.session().messages();
    this.made = made;
    this.close = close;
    this.chips = new ChipRow(model, colours, field::requestFocus);
    this.completions = new CompletionList(model, field);
    getStyleClass().addAll("dm-surface", "dm-quick-add");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("quickadd.name"));
    getChildren().addAll(line(), scrolling(), footer());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.draftProperty().addListener(listener);
    sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                model.draftProperty().removeListener(listener);
                field.textProperty().unbindBidirectional(model.textProperty());
                model.end();
              }
            });
    show(model.draftProperty().get());
  }

  private Node line() {
    field.setId("quick-add");
    field.getStyleClass().add("default-focus");
    Carets.goOnAtFocus(field);
    field.setPromptText(messages.text("quickadd.prompt"));
    field.setAccessibleText(messages.text("quickadd.name"));
    field.textProperty().bindBidirectional(model.textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(Icons.of(Feather.PLUS, "accent"), field);
    line.getStyleClass().add("line");
    return line;
  }

  /** What has no fixed height scrolls where the window is low. */
  private Node scrolling() {
    VBox middle = new VBox(completions, chips, warning);
    middle.getStyleClass().add("middle");
    ListScroll scroll = new ListScroll(middle);
    completions.setOnChosen(row -> Reveal.in(scroll, row));
    return scroll;
  }

  private Node footer() {
    return new KeyHints(
        List.of(
            KeyHints.hint(Labels.text(messages.text("quickadd.save")), "Enter"),
            KeyHints.hint(Labels.text(messages.text("quickadd.saveOpen")), "Ctrl+Enter"),
            KeyHints.hint(Labels.text(messages.text("quickadd.next")), "Tab"),
            KeyHints.hint(kindHint, "Ctrl+T")),
        List.of(KeyHints.hint(Labels.text(messages.text("quickadd.close")), "Esc")));
  }

  private void show(Optional<QuickDraft> draft) {
    chips.show(draft);
    completions.refresh();
    boolean event = draft.map(it -> it.plan().event()).orElse(false);
    kindHint.setText(messages.text(event ? "quickadd.makeTask" : "quickadd.makeEvent"));
    Optional<BusyDay.Clash> clash = draft.flatMap(QuickDraft::clash);
    warning.setVisible(clash.isPresent());
    warning.setManaged(clash.isPresent());
    warning.getChildren().clear();
    clash.ifPresent(it -> warn(it, draft.get().plan()));
  }

  private void warn(BusyDay.Clash clash, Plan plan) {
    warning.getStyleClass().setAll("warning");
    String range =
        model
            .session()
            .formatting()
            .timeRange(clash.start().toLocalTime(), clash.end().toLocalTime());
    Label title = Labels.text(clash.title(), "strong");
    Label when = Labels.text(messages.text("quickadd.overlaps.when", range));
    when.setMinWidth(USE_PREF_SIZE);
    Label overlaps = Labels.text(messages.text("quickadd.overlaps"), "lead");
    overlaps.setMinWidth(USE_PREF_SIZE);
    warning
        .getChildren()
        .addAll(
            Icons.small(Feather.ALERT_TRIANGLE, "warning"),
            overlaps,
            new HBox(title, when),
            Labels.spacer());
    warning.setAccessibleText(messages.text("quickadd.overlaps.name", clash.title(), range));
    clash
        .free()
        .ifPresent(free -> warning.getChildren().addAll(useFree(free, plan), new KeyCaps("Alt+↓")));
  }

  private Button useFree(ZonedDateTime free, Plan plan) {
    var moved = plan.movedTo(free);
    String range =
        model
            .session()
            .formatting()
            .timeRange(free.toLocalTime(), Objects.requireNonNull(moved.end()).toLocalTime());
    Button use = Buttons.link(messages.text("quickadd.use", range), model::useFreeTime);
    use.setId("use-free");
    use.setMinWidth(USE_PREF_SIZE);
    return use;
  }

  private void key(KeyEvent event) {
    boolean taken =
        switch (event.getCode()) {
          case ENTER -> completions.accept() || (isField(event) && save(event.isShortcutDown()));
          case DOWN -> event.isAltDown() ? free() : completions.move(1);
          case UP -> completions.move(-1);
          case TAB -> !event.isShiftDown() && completions.accept();
          case T -> event.isShortcutDown() && toggle();
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  @Override
  public boolean stepBack() {
    return completions.dismiss();
  }

  /** Puts the caret behind what is written. */
  public void showCaretAtEnd() {
    Carets.behindText(field);
  }

  private boolean isField(KeyEvent event) {
    return event.getTarget().equals(field) || event.isShortcutDown();
  }

  private boolean free() {
    model.useFreeTime();
    return true;
  }

  private boolean toggle() {
    model.toggleKind();
    return true;
  }

  private boolean save(boolean open) {
    if (model.save(key -> made.accept(key, open))) {
      close.run();
    } else {
      field.requestFocus();
    }
    return true;
  }
}
