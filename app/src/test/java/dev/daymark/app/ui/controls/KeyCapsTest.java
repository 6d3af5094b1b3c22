package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.KeyNames;
import dev.daymark.app.ui.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Keys are called as they are on the keyboards of the window's language. */
class KeyCapsTest {
  private static List<String> shown(KeyCaps caps) {
    return caps.getChildren().stream().map(cap -> ((Label) cap).getText()).toList();
  }

  private static KeyNames names(String language) {
    return new KeyNames(new Messages(Locale.forLanguageTag(language)));
  }

  @Test
  void capsTakeTheNamesOfTheirScene() {
    List<String> caps =
        FxThread.call(
            () -> {
              KeyCaps keys = new KeyCaps("Ctrl+Shift+Z");
              Scene scene = new Scene(new StackPane());
              scene.getProperties().put(KeyNames.class, names("de"));
              ((StackPane) scene.getRoot()).getChildren().add(keys);
              return shown(keys);
            });
    assertThat(caps).containsExactly("Strg", "Umsch", "Z");
  }

  @Test
  void onAMacTheyAreTheSignsOfItsKeysInEveryLanguage() {
    Messages messages = new Messages(Locale.GERMANY);
    KeyNames mac = new KeyNames(messages, "Mac OS X");
    assertThat(mac.of("Ctrl+Shift+Z Alt+Del Space")).isEqualTo("⌘+⇧+Z ⌥+⌦ Leertaste");
    assertThat(new KeyNames(messages, "Linux").of("Ctrl+Z")).isEqualTo("Strg+Z");
  }

  @Test
  void whatIsNoWordStaysAsItIs() {
    assertThat(names("de").of("Ctrl++ Alt+F11 G C /")).isEqualTo("Strg++ Alt+F11 G C /");
    assertThat(names("es").of("Ctrl+Alt+↑ Esc")).isEqualTo("Ctrl+Alt+↑ Esc");
    assertThat(names("en-XA").of("Ctrl+K")).isEqualTo("Ctrl+K");
  }

  @Test
  void theLanguageOfTheWindowIsFollowed() {
    Messages messages = new Messages(Locale.UK);
    KeyNames names = new KeyNames(messages);
    assertThat(names.of("Alt+PgUp")).isEqualTo("Alt+PgUp");
    messages.speak(Locale.of("es"));
    assertThat(names.of("Alt+PgUp")).isEqualTo("Alt+RePág");
  }

  @Test
  void everyWordOnAKeyIsNamedInEveryLanguage() {
    Set<String> used = new TreeSet<>();
    Stream.concat(
            Arrays.stream(Command.values())
                .flatMap(command -> command.defaultKeys().stream())
                .map(Object::toString),
            Arrays.stream(FixedKey.values()).map(FixedKey::caps))
        .flatMap(keys -> KeyCaps.split(keys).stream())
        .filter(key -> key.matches("\\p{L}{2,}") && !Set.of("Alt", "Tab", "Esc").contains(key))
        .forEach(used::add);
    assertThat(used).contains("Ctrl", "Space", "Del");
    for (String language : List.of("", "de", "es")) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "dev.daymark.app.ui.keys",
              Locale.forLanguageTag(language),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      assertThat(bundle.keySet()).as(language).containsAll(used);
    }
  }
}
