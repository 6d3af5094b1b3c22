package dev.daymark.app.settings;

import dev.daymark.app.ui.AfterFrame;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.NavRow;
import dev.daymark.app.ui.controls.RovingFocus;
import dev.daymark.app.ui.controls.SearchField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The settings: their pages on the left, one page in a column beside it, and a field that finds
 * what is on any of them.
 */
public final class SettingsView extends VBox {
  private final Messages messages;
  private final Map<SettingsPage, NavRow> rows = new EnumMap<>(SettingsPage.class);
  private final Map<SettingsPage, Node> pages = new EnumMap<>(SettingsPage.class);
  private final Function<SettingsPage, Node> build;
  private final ReadOnlyObjectProperty<SettingsPage> page;
  private final Consumer<SettingsPage> open;
  private final SettingsColumn column = new SettingsColumn();
  private final SearchField search;
  private final RovingFocus focus;

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
    this.page = page;
    this.open = open;
    getStyleClass().add("dm-settings");
    search =
        new SearchField(
            messages.text("settings.search"), null, messages.text("settings.search.clear"));
    HBox.setHgrow(column, Priority.ALWAYS);
    VBox navigation = navigation(version);
    focus = new RovingFocus(navigation, () -> List.copyOf(rows.values()));
    HBox body = new HBox(navigation, column);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(toolbar(leave), body);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> leaveByKey(event, leave));
    connect();
  }

  private void connect() {
    page.subscribe(this::show);
    search.textProperty().addListener((property, before, typed) -> find(typed.strip()));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::moveFromSearch);
    search.focusedProperty().addListener((property, before, now) -> buildAhead(() -> {}));
  }

  /** Puts the focus on the name of the page that is shown. */
  public void focusPage() {
    rows.values().stream()
        .filter(row -> row.selectedProperty().get())
        .forEach(NavRow::requestFocus);
  }

  /** Where the person is on the page that is shown. */
  public SettingsStand stand() {
    return column.stand();
  }

  /** Brings the person back to where they were before the settings were made anew. */
  public void goTo(SettingsStand stand) {
    column.goTo(stand);
  }

  /** Puts the focus into the field that finds settings. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Looks for something, as if the person had typed it. */
  public void look(String typed) {
    search.setText(typed);
    search.requestFocus();
    search.end();
  }

  private Node toolbar(Runnable leave) {
    Button back = Buttons.icon(Feather.ARROW_LEFT, messages.text("settings.back"), "Esc", leave);
    HBox toolbar =
        new HBox(
            back,
            Labels.text(messages.text("settings.title"), "dm-toolbar-title"),
            Labels.spacer(),
            search);
    toolbar.getStyleClass().add("dm-toolbar");
    return toolbar;
  }

  private VBox navigation(String version) {
    VBox navigation = new VBox();
    navigation.getStyleClass().add("pages");
    for (SettingsPage each : SettingsPage.values()) {
      NavRow row = new NavRow(icon(each), name(each), () -> choose(each));
      rows.put(each, row);
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

  private void choose(SettingsPage wanted) {
    search.clear();
    open.accept(wanted);
  }

  private String name(SettingsPage of) {
    return messages.text("settings.page." + of.name().toLowerCase(Locale.ROOT));
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

  private void leaveByKey(KeyEvent event, Runnable leave) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (search.getText().isEmpty()) {
        leave.run();
      } else {
        search.clear();
        focusSearch();
      }
      event.consume();
    }
  }

  private void moveFromSearch(KeyEvent event) {
    if (content() instanceof SettingsFound found) {
      if (event.getCode() == KeyCode.ENTER) {
        found.openFirst();
        event.consume();
      } else if (event.getCode() == KeyCode.DOWN) {
        found.focusFirst();
        event.consume();
      }
    }
  }

  private Node content() {
    return column.shown();
  }

  private void show(SettingsPage wanted) {
    mark(wanted);
    Optional.ofNullable(rows.get(wanted)).ifPresent(focus::use);
    column.show(built(wanted));
  }

  /** Tells which page is shown; none while there are pieces of several. */
  private void mark(@Nullable SettingsPage shown) {
    rows.forEach((other, row) -> row.selectedProperty().set(other == shown));
  }

  private Node built(SettingsPage wanted) {
    return pages.computeIfAbsent(wanted, build);
  }

  /** Whoever looks for a setting needs all pages soon: one at a time, each behind a frame. */
  private void buildAhead(Runnable done) {
    Arrays.stream(SettingsPage.values())
        .filter(each -> !pages.containsKey(each))
        .findFirst()
        .ifPresentOrElse(each -> behindAFrame(() -> built(each), done), done);
  }

  private void behindAFrame(Runnable build, Runnable done) {
    AfterFrame.run(
        () -> {
          build.run();
          buildAhead(done);
        });
  }

  /** Gives every control of every page, as it is now, once all pages are made. */
  public void settings(Consumer<List<Setting>> found) {
    buildAhead(() -> found.accept(new SettingsList(this::built, this::lead, messages).all()));
  }

  private void lead(SettingControl control) {
    search.clear();
    open.accept(control.page());
    column.reveal(control.row(), control.control());
  }

  private void find(String typed) {
    if (typed.isEmpty()) {
      mark(page.get());
      column.show(built(page.get()));
      return;
    }
    mark(null);
    List<SettingEntry> found =
        Arrays.stream(SettingsPage.values())
            .flatMap(each -> SettingEntry.of(each, built(each)).stream())
            .filter(entry -> entry.isFound(typed))
            .toList();
    column.show(new SettingsFound(typed, found, this::lead, search::clear, messages));
  }

  /** Where it is now: pages make their rows anew while they are looked through. */
  private Optional<Node> standing(SettingEntry entry) {
    List<SettingEntry> now = SettingEntry.of(entry.page(), built(entry.page()));
    return now.stream()
        .filter(entry::equals)
        .findFirst()
        .or(() -> now.stream().filter(it -> it.name().equals(entry.name())).findFirst())
        .map(SettingEntry::place);
  }

  private void lead(SettingEntry entry) {
    search.clear();
    open.accept(entry.page());
    standing(entry).ifPresent(column::reveal);
  }
}
