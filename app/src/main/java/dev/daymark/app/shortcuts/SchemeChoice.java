package dev.daymark.app.shortcuts;

import dev.daymark.app.command.KeyScheme;
import dev.daymark.app.ui.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Which keys as a whole; the person's own are named while there are any. */
final class SchemeChoice extends ComboBox<String> implements AutoCloseable {
  private static final String OWN = "OWN";

  private final ShortcutsViewModel model;
  private final Subscription keys;

  SchemeChoice(ShortcutsViewModel model, Messages messages, Consumer<KeyScheme> use) {
    this.model = model;
    setId("key-scheme");
    getStyleClass().add("dm-wide");
    setAccessibleText(messages.text("shortcuts.scheme"));
    setConverter(names(messages));
    keys = model.keys().changesProperty().subscribe(changes -> follow());
    valueProperty()
        .addListener(
            (property, before, chosen) ->
                scheme(chosen).filter(it -> !now().equals(it.name())).ifPresent(use));
  }

  private static StringConverter<String> names(Messages messages) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable String scheme) {
        return scheme == null ? "" : messages.text("shortcuts.scheme." + scheme);
      }

      @Override
      public String fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed");
      }
    };
  }

  private static Optional<KeyScheme> scheme(@Nullable String name) {
    return Arrays.stream(KeyScheme.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  private String now() {
    return model.keys().scheme().map(KeyScheme::name).orElse(OWN);
  }

  private void follow() {
    String now = now();
    List<String> offered =
        new ArrayList<>(Stream.of(KeyScheme.values()).map(KeyScheme::name).toList());
    if (now.equals(OWN)) {
      offered.add(OWN);
    }
    if (!getItems().equals(offered)) {
      getItems().setAll(offered);
    }
    setValue(now);
  }

  /** Follows the keys no longer. */
  @Override
  public void close() {
    keys.unsubscribe();
  }
}
