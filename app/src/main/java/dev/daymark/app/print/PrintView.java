package dev.daymark.app.print;

import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.print.Printer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Shows what comes out of the printer, and sends it there or into a file. */
public final class PrintView extends VBox {
  private final PrintViewModel model;
  private final PrintWords words;
  private final ComboBox<Printer> printers = new ComboBox<>();

  /**
   * @param older what may be missing on the pages
   * @param close puts it away
   */
  public PrintView(PrintViewModel model, OlderEventsViewModel older, Runnable close) {
    this.model = model;
    this.words = model.words();
    getStyleClass().addAll("dm-surface", "dm-print");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.text("print.title"));
    PagePreview preview = new PagePreview(words);
    model.pagesProperty().subscribe(preview::setPages);
    VBox choices = choices();
    choices.getChildren().add(new OlderNote(older, model.firstProperty(), words));
    HBox middle = new HBox(preview, choices);
    HBox.setHgrow(preview, Priority.ALWAYS);
    getChildren().addAll(header(close), scrolling(middle), footer());
  }

  /** Where there is no room for all of it, what to do with it stays. */
  private static Node scrolling(Region middle) {
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(120);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private Node header(Runnable close) {
    Button closing = Buttons.icon(Feather.X, words.text("ui.button.close"), "Esc", close);
    HBox header =
        new HBox(
            Labels.text(words.text("print.title"), "dm-dialog-title"), Labels.spacer(), closing);
    header.getStyleClass().add("header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private VBox choices() {
    ComboBox<PrintOrder.What> what = new ComboBox<>();
    what.getItems().setAll(PrintOrder.What.values());
    what.setConverter(named(it -> words.text("print.what." + it)));
    what.setValue(model.orderProperty().get().what());
    what.setMaxWidth(Double.MAX_VALUE);
    what.getStyleClass().add("default-focus");
    Segment<Boolean> lies =
        new Segment<>(
            List.of(false, true), wide -> words.text(wide ? "print.landscape" : "print.portrait"));
    Segment<Paper> paper = new Segment<>(List.of(Paper.values()), it -> words.text("print." + it));
    what.valueProperty().subscribe(chosen -> choose(chosen, paper, lies));
    paper.valueProperty().subscribe(size -> change(order -> order.withPaper(size)));
    lies.valueProperty().subscribe(wide -> change(order -> order.withLandscape(wide)));
    printers.setConverter(named(Printer::getName));
    printers.setMaxWidth(Double.MAX_VALUE);
    model.printersProperty().subscribe(this::showPrinters);
    VBox choices =
        new VBox(
            field(words.text("print.what"), what),
            field(words.text("print.paper"), paper),
            field(words.text("print.orientation"), lies),
            field(words.text("print.printer"), printers));
    choices.getStyleClass().add("choices");
    return choices;
  }

  private static Node field(String name, Node control) {
    control.setAccessibleText(name);
    Label label = Labels.text(name, "name");
    label.setLabelFor(control);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    return field;
  }

  private void choose(PrintOrder.What what, Segment<Paper> paper, Segment<Boolean> lies) {
    PrintOrder now = model.orderProperty().get();
    PrintOrder fresh = PrintOrder.usual(what, now.date(), words.formatting().settings().locale());
    model.orderProperty().set(fresh.withPaper(now.paper()));
    paper.valueProperty().set(now.paper());
    lies.valueProperty().set(fresh.landscape());
  }

  private void change(Function<PrintOrder, PrintOrder> how) {
    model.orderProperty().set(how.apply(model.orderProperty().get()));
  }

  private void showPrinters(List<Printer> found) {
    printers.getItems().setAll(found);
    printers.setDisable(found.isEmpty());
    printers.setPromptText(words.text("print.noPrinter"));
    if (!found.isEmpty()) {
      printers.setValue(found.getFirst());
    }
  }

  private Node footer() {
    Label news = Labels.text("", "dm-small", "dm-muted");
    news.textProperty().bind(model.newsProperty());
    news.setWrapText(true);
    Button print =
        Buttons.primary(words.text("print.print"), () -> model.print(printers.getValue()));
    print.disableProperty().bind(printers.valueProperty().isNull());
    Button pdf = Buttons.standard(words.text("print.pdf"), () -> save("pdf", model::savePdf));
    Button png = Buttons.standard(words.text("print.png"), () -> save("png", model::savePictures));
    for (Button button : List.of(pdf, png, print)) {
      button.getStyleClass().add("dialog");
    }
    HBox footer = new HBox(8, news, Labels.spacer(), pdf, png, print);
    footer.getStyleClass().add("footer");
    footer.setAlignment(Pos.CENTER_RIGHT);
    return footer;
  }

  private void save(String ending, Consumer<Path> write) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("print.saveAs"));
    chooser.setInitialFileName(model.fileName() + "." + ending);
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      write.accept(file.toPath());
    }
  }

  private static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed");
      }
    };
  }
}
