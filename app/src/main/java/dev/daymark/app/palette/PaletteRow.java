package dev.daymark.app.palette;

import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.theme.EventColours;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A row of the palette: its sign, its words with what fits marked, more about it, its keys. */
final class PaletteRow extends HBox {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final EventColours colours;
  private final StackPane sign = new StackPane();
  private final TextFlow words = new TextFlow();
  private final Label detail = Labels.text("", "detail");
  private final HBox end = new HBox();
  private @Nullable Entry entry;
  private @Nullable KeyCaps enter;

  PaletteRow(EventColours colours) {
    this.colours = colours;
    getStyleClass().add("entry");
    sign.getStyleClass().add("sign");
    words.getStyleClass().add("words");
    words.setMinWidth(USE_PREF_SIZE);
    end.getStyleClass().add("end");
    HBox.setHgrow(detail, Priority.ALWAYS);
    detail.setMaxWidth(Double.MAX_VALUE);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().addAll(sign, words, detail, end);
  }

  Entry entry() {
    return Objects.requireNonNull(entry);
  }

  void show(Entry shown) {
    boolean same = entry != null && entry.looksLike(shown);
    entry = shown;
    if (same) {
      setChosen(false);
      return;
    }
    sign.getChildren().setAll(node(shown.look()));
    detail.setText(shown.detail());
    pseudoClassStateChanged(OFF, !shown.isPossible());
    mark(shown);
    end.getChildren().clear();
    if (shown.look() instanceof Entry.OfTask task) {
      PriorityGlyph.of(task.priority()).ifPresent(end.getChildren()::add);
    }
    if (!shown.keys().isEmpty()) {
      end.getChildren().add(new KeyCaps(shown.keys()));
    }
    setAccessibleText(shown.name());
    setChosen(false);
  }

  /** The chosen row says what opens it, unless it has keys of its own. */
  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
    end.getChildren().remove(enter);
    if (chosen && entry().isPossible() && entry().keys().isEmpty()) {
      if (enter == null) {
        enter = new KeyCaps("Enter");
      }
      end.getChildren().add(enter);
    }
  }

  private Node node(Entry.Look look) {
    return switch (look) {
      case Entry.OfIcon(var icon) -> Icons.of(icon, "subtle");
      case Entry.OfEvent(var colour) -> {
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        colours.apply(bar.getStyleClass(), colour);
        yield bar;
      }
      case Entry.OfTask(var status, var colour, var priority) -> {
        StatusGlyph ring = new StatusGlyph(16);
        ring.statusProperty().set(status);
        colours.apply(ring.getStyleClass(), colour);
        yield ring;
      }
    };
  }

  /** The words in pieces: those that fit stand out. */
  private void mark(Entry shown) {
    words.getChildren().clear();
    String text = shown.words();
    int at = 0;
    while (at < text.length()) {
      boolean fits = shown.marks().get(at);
      int next = fits ? shown.marks().nextClearBit(at) : shown.marks().nextSetBit(at);
      int end = next < 0 || next > text.length() ? text.length() : next;
      Text piece = new Text(text.substring(at, end));
      piece.getStyleClass().add(fits ? "fit" : "rest");
      words.getChildren().add(piece);
      at = end;
    }
  }
}
