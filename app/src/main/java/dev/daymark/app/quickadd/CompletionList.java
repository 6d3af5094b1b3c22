package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.Typing;
import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The calendars, lists, categories and people that the word under the caret may become. */
final class CompletionList extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final int MOST = 5;

  private final QuickAddViewModel model;
  private final TextField field;
  private List<Completion> offered = List.of();
  private int chosen;
  private String dismissed = "";
  private Consumer<Node> onChosen = row -> {};

  CompletionList(QuickAddViewModel model, TextField field) {
    this.model = model;
    this.field = field;
    getStyleClass().add("completions");
    field.caretPositionProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  /** Gets the row that is chosen by a key, to bring it into sight. */
  void setOnChosen(Consumer<Node> action) {
    onChosen = action;
  }

  /** Offers what fits the word under the caret now. */
  void refresh() {
    List<Completion> now =
        field.getText().equals(dismissed) ? List.of() : found().limit(MOST).toList();
    if (!now.equals(offered)) {
      offered = now;
      choose(0);
    }
    setVisible(!offered.isEmpty());
    setManaged(!offered.isEmpty());
  }

  private Stream<Completion> found() {
    Optional<Destinations> known = model.destinations();
    Optional<Typing> typing =
        Typing.at(field.getText(), field.getCaretPosition(), model.session().messages().locale());
    if (known.isEmpty() || typing.isEmpty()) {
      return Stream.empty();
    }
    Stream<String> names =
        switch (typing.get().kind()) {
          case CATEGORY -> known.get().categories().stream();
          case TARGET -> known.get().targets();
          case PERSON -> known.get().people().keySet().stream().sorted();
        };
    return names
        .filter(typing.get()::begins)
        .map(
            name ->
                new Completion(
                    typing.get().mark() + name, typing.get().from(), field.getCaretPosition()));
  }

  private void choose(int index) {
    chosen = index;
    getChildren().setAll(offered.stream().map(it -> row(it)).toList());
    for (int i = 0; i < offered.size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(SELECTED, i == chosen);
    }
  }

  private Label row(Completion completion) {
    Label row = Labels.text(completion.words(), "completion");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnMouseClicked(event -> write(completion));
    return row;
  }

  /** Chooses the next or the previous one; false if there is none. */
  boolean move(int by) {
    if (!offered.isEmpty()) {
      choose(Math.floorMod(chosen + by, offered.size()));
      applyCss();
      layout();
      onChosen.accept(getChildren().get(chosen));
    }
    return !offered.isEmpty();
  }

  /** Writes the chosen one; false if there is none. */
  boolean accept() {
    boolean some = !offered.isEmpty();
    if (some) {
      write(offered.get(chosen));
    }
    return some;
  }

  /** Offers nothing until something else is typed; false if nothing was offered. */
  boolean dismiss() {
    boolean some = !offered.isEmpty();
    if (some) {
      dismissed = field.getText();
      refresh();
    }
    return some;
  }

  private void write(Completion completion) {
    String text = field.getText();
    String words = completion.words() + " ";
    String after = text.substring(completion.to());
    dismissed = text.substring(0, completion.from()) + words + after.stripLeading();
    field.setText(dismissed);
    field.requestFocus();
    field.positionCaret(completion.from() + words.length());
  }
}
