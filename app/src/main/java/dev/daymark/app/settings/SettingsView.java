package dev.daymark.app.settings;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.NavRow;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The settings: their pages on the left, one page in a column beside it. */
public final class SettingsView extends VBox {
  private final Messages messages;
  private final Map<SettingsPage, NavRow> rows = new EnumMap<>(SettingsPage.class);
  private final Map<SettingsPage, Node> pages = new EnumMap<>(SettingsPage.class);
  private final Function<SettingsPage, Node> build;
  private final ScrollPane scroll = new ScrollPane();
  private final StackPane column = new StackPane();

  /**
   * Builds them.
   *
   * @param build makes a page, when it is opened first
   * @param page which page is shown
   * @param open shows another
   * @param leave goes back to where the settings were opened from
   * @param version of Daymark, for people
   */
  public SettingsView(
      Function<SettingsPage, Node> build,
      ReadOnlyObjectProperty<SettingsPage> page,
      Consumer<SettingsPage> open,
      Runnable leave,
      Messages messages,
      String version) {
    this.messages = messages;
    this.build = build;
    getStyleClass().add("dm-settings");
    column.getStyleClass().add("column");
    StackPane holder = new StackPane(column);
    holder.setAlignment(Pos.TOP_CENTER);
    scroll.setContent(holder);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    HBox body = new HBox(navigation(open, version), scroll);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(toolbar(leave), body);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
          }
        });
    page.subscribe(this::show);
  }

  /** Puts the focus on the name of the page that is shown. */
  public void focusPage() {
    rows.values().stream()
        .filter(row -> row.selectedProperty().get())
        .forEach(NavRow::requestFocus);
  }

  private Node toolbar(Runnable leave) {
    Button back = Buttons.icon(Feather.ARROW_LEFT, messages.text("settings.back"), "Esc", leave);
    HBox toolbar = new HBox(back, Labels.text(messages.text("settings.title"), "dm-toolbar-title"));
    toolbar.getStyleClass().add("dm-toolbar");
    return toolbar;
  }

  private Node navigation(Consumer<SettingsPage> open, String version) {
    VBox navigation = new VBox();
    navigation.getStyleClass().add("pages");
    for (SettingsPage page : SettingsPage.values()) {
      NavRow row = new NavRow(icon(page), name(page), () -> open.accept(page));
      rows.put(page, row);
      navigation.getChildren().add(row);
    }
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    VBox about =
        new VBox(
            Labels.text(messages.text("settings.version", version)),
            Labels.text(messages.text("settings.openSource")));
    about.getStyleClass().add("about");
    navigation.getChildren().addAll(gap, about);
    return navigation;
  }

  private String name(SettingsPage page) {
    return messages.text("settings.page." + page.name().toLowerCase(Locale.ROOT));
  }

  private static Feather icon(SettingsPage page) {
    return switch (page) {
      case ACCOUNTS -> Feather.USER;
      case CALENDARS -> Feather.CALENDAR;
      case NOTIFICATIONS -> Feather.BELL;
      case APPEARANCE -> Feather.SUN;
      case DATA -> Feather.HARD_DRIVE;
      case SHORTCUTS -> Feather.COMMAND;
    };
  }

  private void show(SettingsPage page) {
    rows.forEach((other, row) -> row.selectedProperty().set(other == page));
    column.getChildren().setAll(pages.computeIfAbsent(page, build));
    scroll.setVvalue(0);
  }
}
