package dev.daymark.app.print;

import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;

/** One page of several, as it comes out of the printer, with a way to the others. */
final class PagePreview extends VBox {
  private static final double WIDTH = 520;
  private static final double HEIGHT = 520;

  private final PrintWords words;
  private final StackPane sheet = new StackPane();
  private final Label number = Labels.text("", "dm-small", "dm-muted");
  private final Button previous;
  private final Button next;
  private List<Page> pages = List.of();
  private int shown;

  PagePreview(PrintWords words) {
    this.words = words;
    this.previous =
        Buttons.icon(
            Feather.CHEVRON_LEFT, words.text("print.previous"), null, () -> show(shown - 1));
    this.next =
        Buttons.icon(Feather.CHEVRON_RIGHT, words.text("print.next"), null, () -> show(shown + 1));
    getStyleClass().add("preview");
    sheet.getStyleClass().add("desk");
    sheet.setMinSize(WIDTH, HEIGHT);
    sheet.setPrefSize(WIDTH, HEIGHT);
    sheet.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    HBox turn = new HBox(8, previous, number, next);
    turn.setAlignment(Pos.CENTER);
    getChildren().addAll(sheet, turn);
  }

  void setPages(List<Page> all) {
    pages = all;
    show(0);
  }

  private void show(int index) {
    if (pages.isEmpty()) {
      sheet.getChildren().clear();
      return;
    }
    shown = Math.clamp(index, 0, pages.size() - 1);
    Page page = pages.get(shown);
    double scale = Math.min((WIDTH - 32) / page.width(), (HEIGHT - 32) / page.height());
    PageNode node = new PageNode(page);
    node.getTransforms().add(new Scale(scale, scale));
    Group scaled = new Group(node);
    scaled.getStyleClass().add("page");
    sheet.getChildren().setAll(scaled);
    String text = words.page(shown + 1, pages.size());
    number.setText(text);
    sheet.setAccessibleText(text + ". " + String.join(", ", page.words()));
    previous.setDisable(shown == 0);
    next.setDisable(shown == pages.size() - 1);
  }
}
