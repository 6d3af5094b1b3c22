package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever can be set on any page of the settings is in the palette. */
class PaletteSettingsTest {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("dev.daymark.app.messages", Locale.ROOT);

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  /** What the controls of every page are called, as a text reader says it. */
  private Set<String> controls() {
    Set<String> names = new LinkedHashSet<>();
    for (SettingsPage page : SettingsPage.values()) {
      window.act(it -> it.navigate(new Place.Settings(page)));
      names.addAll(window.read(PaletteSettingsTest::namesOnPage));
    }
    return names;
  }

  private static List<String> namesOnPage(Scene scene) {
    Node page = scene.lookup(".dm-settings .column");
    return SceneWalk.seen(scene).stream()
        .filter(Node::isFocusTraversable)
        .filter(it -> isIn(it, page) && !isPartOfControl(it))
        .map(PaletteSettingsTest::name)
        .toList();
  }

  private static boolean isIn(Node node, Node page) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at.equals(page)) {
        return true;
      }
    }
    return false;
  }

  /** The button of a combo box or of a field belongs to that. */
  private static boolean isPartOfControl(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ComboBox || at instanceof TextInputControl) {
        return true;
      }
    }
    return false;
  }

  private static String name(Node node) {
    boolean inSegment = node.getParent().getStyleClass().contains("dm-segment");
    if (node instanceof ToggleButton && inSegment) {
      return String.valueOf(node.getParent().getAccessibleText());
    }
    String said = "settings.said." + node.getId();
    if (WORDS.containsKey(said)) {
      return WORDS.getString(said);
    }
    String spoken = node.getAccessibleText();
    return spoken != null ? spoken : ((Labeled) node).getText();
  }

  /** What the palette offers for a text. */
  private List<String> offered(String typed) {
    window.act(it -> ((TextField) it.scene().lookup("#palette")).setText(typed));
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-palette .entry").stream()
                .map(PaletteSettingsTest::words)
                .toList());
  }

  private static String words(Node entry) {
    StringBuilder words = new StringBuilder();
    ((TextFlow) entry.lookup(".words"))
        .getChildren()
        .forEach(piece -> words.append(((Text) piece).getText()));
    return words + " | " + ((Label) entry.lookup(".detail")).getText();
  }

  @Test
  void everyControlOfEveryPageIsFoundByWhatItIsCalled() {
    Set<String> names = controls();
    assertThat(names).hasSizeGreaterThan(70).contains("Week numbers", "Density", "Start over");
    window.press(KeyCode.CONTROL, KeyCode.K);
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      String asked = name.replaceAll(": .*", "");
      List<String> found = offered(asked);
      if (found.stream().noneMatch(it -> it.contains(asked) && it.contains("| Settings, "))) {
        missing.add(name + " among " + found);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyOtherWordBelongsToAControlThatIsThere() {
    Set<String> ids = new TreeSet<>();
    for (SettingsPage page : SettingsPage.values()) {
      window.act(it -> it.navigate(new Place.Settings(page)));
      window.read(
          scene -> SceneWalk.seen(scene).stream().map(it -> ids.add("" + it.getId())).toList());
    }
    List<String> keys =
        WORDS.keySet().stream().filter(it -> it.matches("settings\\.(also|said)\\..*")).toList();
    assertThat(keys).hasSizeGreaterThan(30);
    assertThat(keys).allSatisfy(key -> assertThat(ids).contains(key.substring(14)));
  }
}
