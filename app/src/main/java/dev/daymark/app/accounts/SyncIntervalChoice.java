package dev.daymark.app.accounts;

import dev.daymark.app.session.KeptTexts;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.sync.SyncInterval;
import java.util.Arrays;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How often sync begins by itself; the engine follows the choice at once. */
public final class SyncIntervalChoice extends ComboBox<String> implements AutoCloseable {
  private final KeptTexts kept;

  /** Begins to follow the store. */
  public SyncIntervalChoice(Session session) {
    kept = new KeptTexts(session, Map.of(SyncInterval.KEY, SyncInterval.AUTOMATIC.name()));
    setId("sync-interval");
    getStyleClass().add("dm-wide");
    getItems().setAll(Arrays.stream(SyncInterval.values()).map(SyncInterval::name).toList());
    setConverter(words(session.messages()));
    valueProperty().bindBidirectional(kept.text(SyncInterval.KEY));
  }

  private static StringConverter<String> words(Messages messages) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable String interval) {
        return interval == null ? "" : messages.text("accounts.interval." + interval);
      }

      @Override
      public String fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed");
      }
    };
  }

  @Override
  public void close() {
    kept.close();
  }
}
