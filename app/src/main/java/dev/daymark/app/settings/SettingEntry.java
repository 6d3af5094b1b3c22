package dev.daymark.app.settings;

import dev.daymark.app.ui.WordSearch;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/**
 * Something of a page that can be looked for: a row, or the name of a group.
 *
 * @param detail what it means; empty for none
 * @param place what is shown on the page
 */
record SettingEntry(SettingsPage page, String name, String detail, Node place) {

  /** Everything on a page, from top to bottom. */
  static List<SettingEntry> of(SettingsPage page, Node content) {
    List<SettingEntry> found = new ArrayList<>();
    collect(page, content, found);
    return found;
  }

  private static void collect(SettingsPage page, Node node, List<SettingEntry> found) {
    if (!node.isVisible() || !node.isManaged()) {
      return;
    }
    if (isRow(node) || isGroup(node)) {
      String name = name(node);
      if (!name.isEmpty()) {
        found.add(new SettingEntry(page, name, text(node, "detail"), node));
      }
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(page, child, found));
    }
  }

  /** Whether it is a row of a page, with a name and controls. */
  static boolean isRow(Node node) {
    List<String> classes = node.getStyleClass();
    return classes.contains("dm-card-row") || classes.contains("theme-card") || isShortcut(node);
  }

  /** Whether it is the row of a command with its keys. */
  static boolean isShortcut(Node node) {
    return node.getStyleClass().contains("shortcut-row");
  }

  private static boolean isGroup(Node node) {
    return node instanceof Label && node.getStyleClass().contains("group");
  }

  /** What a row or group is called; empty if it does not say. */
  static String name(Node place) {
    return text(place, "name", "dm-medium", "group");
  }

  private static String text(Node node, String... styleClasses) {
    if (node instanceof Label label) {
      boolean wanted = List.of(styleClasses).stream().anyMatch(label.getStyleClass()::contains);
      return wanted ? label.getText() : "";
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(child -> text(child, styleClasses))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("")
        : "";
  }

  /** Whether what was typed is in its name or, less good, in what it means. */
  boolean isFound(String typed) {
    return isNamed(typed) || WordSearch.finds(typed, name + " " + detail);
  }

  boolean isNamed(String typed) {
    return WordSearch.finds(typed, name);
  }
}
