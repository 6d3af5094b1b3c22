package dev.daymark.app.settings;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.RovingFocus;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.icon.Icons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was found in the settings, page by page. */
final class SettingsFound extends VBox {
  private final Messages messages;
  private final Consumer<SettingEntry> open;
  private final List<Node> rows = new ArrayList<>();
  private final List<SettingEntry> entries = new ArrayList<>();

  /**
   * @param found those that fit, in the order of the pages
   * @param open leads to one
   * @param clear ends the search
   */
  SettingsFound(
      String typed,
      List<SettingEntry> found,
      Consumer<SettingEntry> open,
      Runnable clear,
      Messages messages) {
    this.messages = messages;
    this.open = open;
    getStyleClass().addAll("page", "dm-settings-found");
    getChildren()
        .addAll(
            PageParts.heading(
                messages.text("settings.search.title"),
                messages.text("settings.search.count", found.size())));
    if (found.isEmpty()) {
      getChildren()
          .add(
              new EmptyState(null, "", messages.text("settings.search.nothing", typed))
                  .withAction(Buttons.standard(messages.text("settings.search.clear"), clear)));
    }
    for (SettingsPage page : SettingsPage.values()) {
      add(
          page,
          found.stream()
              .filter(it -> it.page() == page)
              .sorted(Comparator.comparing(it -> !it.isNamed(typed)))
              .toList());
    }
    new RovingFocus(this, () -> rows);
  }

  private void add(SettingsPage page, List<SettingEntry> found) {
    if (found.isEmpty()) {
      return;
    }
    String name = messages.text("settings.page." + page.name().toLowerCase(Locale.ROOT));
    SettingsCard card = new SettingsCard();
    for (SettingEntry entry : found) {
      Node more = Icons.small(Feather.CHEVRON_RIGHT);
      HBox row = card.row(entry.name(), entry.detail(), more);
      row.getStyleClass().add("choice");
      row.setAccessibleRole(AccessibleRole.BUTTON);
      row.setAccessibleText(messages.text("settings.search.row", entry.name(), name));
      row.setOnMouseClicked(event -> open.accept(entry));
      row.addEventHandler(KeyEvent.KEY_PRESSED, event -> openByKey(event, entry));
      rows.add(row);
      entries.add(entry);
    }
    getChildren().addAll(Labels.text(name, "dm-subheading", "found-on"), card);
  }

  private void openByKey(KeyEvent event, SettingEntry entry) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      open.accept(entry);
    }
  }

  /** Leads to the first that is shown, if there is one. */
  void openFirst() {
    entries.stream().findFirst().ifPresent(open);
  }

  /** Puts the focus on the first that is shown. */
  void focusFirst() {
    rows.stream().findFirst().ifPresent(Node::requestFocus);
  }
}
