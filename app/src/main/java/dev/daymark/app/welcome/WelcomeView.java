package dev.daymark.app.welcome;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.Logo;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The card of the first start, alone in the window. */
public final class WelcomeView extends StackPane {
  private final WelcomeViewModel model;
  private final Messages messages;
  private final Ways ways;
  private final VBox card = new VBox();

  /** Where the three ways lead. */
  public interface Ways {
    /** Lets the person choose the client file, and opens the browser. */
    void connect();

    /** Opens the browser again at the address it was sent to. */
    void openAgain();

    /** Lets the person choose a calendar file or a backup, and asks about it. */
    void bringIn();

    /** How the week begins and the clock runs, in words. */
    String customs();

    /** Lets the person change that. */
    ContextMenu changeCustoms();
  }

  /** Builds it over its model. */
  public WelcomeView(WelcomeViewModel model, Messages messages, Ways ways) {
    this.model = model;
    this.messages = messages;
    this.ways = ways;
    getStyleClass().add("dm-welcome");
    card.getStyleClass().add("card");
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.setAccessibleText(messages.text("welcome.title"));
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane middle = new StackPane(card);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    getChildren().add(scroll);
    model.stepProperty().subscribe(this::show);
  }

  private void show(WelcomeViewModel.Step step) {
    card.getChildren().setAll(new StackPane(new Logo(48)));
    card.getChildren().getFirst().getStyleClass().add("logo");
    switch (step) {
      case WelcomeViewModel.Step.Choose choose -> choose(choose);
      case WelcomeViewModel.Step.Waiting waiting -> waiting(waiting);
      case WelcomeViewModel.Step.Calendars calendars ->
          new CalendarChoice(card, model, messages).show(calendars);
    }
    Platform.runLater(this::focusFirst);
  }

  private void focusFirst() {
    Node first = card.lookup(".default-focus");
    if (first != null && getScene() != null && model.openProperty().get()) {
      first.requestFocus();
    }
  }

  private void choose(WelcomeViewModel.Step.Choose step) {
    card.getChildren()
        .addAll(
            Labels.text(messages.text("welcome.title"), "dm-page", "title"),
            Labels.paragraph(messages.text("welcome.lead"), "dm-muted", "lead"));
    step.trouble()
        .ifPresent(
            sentence -> card.getChildren().add(Labels.paragraph(sentence, "dm-danger", "trouble")));
    VBox three =
        new VBox(
            way(Feather.CLOUD, "connect", ways::connect),
            way(Feather.HARD_DRIVE, "local", model::done),
            way(Feather.UPLOAD, "file", ways::bringIn));
    three.getStyleClass().add("ways");
    three.getChildren().getFirst().getStyleClass().addAll("first", "default-focus");
    card.getChildren().addAll(three, footer());
  }

  private Node way(Feather icon, String key, Runnable action) {
    StackPane mark = new StackPane(Icons.of(icon, "s18"));
    mark.getStyleClass().add("mark");
    VBox words =
        new VBox(
            Labels.text(messages.text("welcome." + key), "name"),
            Labels.paragraph(messages.text("welcome." + key + "Detail"), "dm-muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox way = new HBox(16, mark, words, Icons.of(Feather.CHEVRON_RIGHT, "muted"));
    way.setId("welcome-" + key);
    way.setAlignment(Pos.CENTER_LEFT);
    way.setFocusTraversable(true);
    way.setAccessibleRole(AccessibleRole.BUTTON);
    way.getStyleClass().add("way");
    way.setAccessibleText(messages.text("welcome." + key));
    way.setAccessibleHelp(messages.text("welcome." + key + "Detail"));
    way.setOnMouseClicked(event -> action.run());
    way.addEventHandler(KeyEvent.KEY_PRESSED, event -> chooseByKey(event, action));
    return way;
  }

  private static void chooseByKey(KeyEvent event, Runnable action) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      action.run();
    }
  }

  private Node footer() {
    Button change = new Button(messages.text("welcome.change"));
    change.getStyleClass().addAll("dm-link");
    change.setId("welcome-change");
    change.setOnAction(event -> ways.changeCustoms().show(change, Side.BOTTOM, 0, 4));
    change.setMinWidth(Button.USE_PREF_SIZE);
    Label honest =
        Labels.withIcon(Feather.SHIELD, "muted", messages.text("welcome.private"), "dm-muted");
    Label customs = Labels.withIcon(Feather.GLOBE, "muted", ways.customs(), "dm-muted");
    honest.setWrapText(true);
    customs.setWrapText(true);
    HBox footer = new HBox(honest, Labels.spacer(), customs, change);
    footer.getStyleClass().add("foot");
    footer.setAlignment(Pos.CENTER_LEFT);
    return footer;
  }

  private void waiting(WelcomeViewModel.Step.Waiting step) {
    Button cancel = new Button(messages.text("accounts.waiting.cancel"));
    cancel.getStyleClass().addAll("dialog", "default-focus");
    cancel.setOnAction(event -> model.back());
    HBox buttons = new HBox(8, cancel);
    buttons.getStyleClass().add("buttons");
    if (step.progress().address() != null) {
      buttons.getChildren().add(new CopyLink(step.progress().address(), messages));
      Button again = new Button(messages.text("accounts.waiting.open"));
      again.getStyleClass().add("dialog");
      again.setOnAction(event -> ways.openAgain());
      buttons.getChildren().add(again);
    }
    card.getChildren()
        .addAll(
            Labels.text(messages.text("accounts.waiting.title"), "dm-page", "title"),
            Labels.paragraph(messages.text("accounts.waiting.body"), "dm-muted", "lead"),
            buttons);
  }
}
