package dev.daymark.app.secrets;

import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.app.session.Session;
import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Where secrets are kept, and whether they can be read. FX thread only. */
public final class SecretsViewModel {

  private final SecretPlace place;
  private final Path dataDir;
  private final SyncEngine engine;
  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Facts> facts = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  /**
   * What is so.
   *
   * @param hasKeyring whether this system has a keyring to choose
   * @param setAside the names of files that were damaged or are out of use
   */
  public record Facts(Kind kind, State state, boolean hasKeyring, List<String> setAside) {}

  /**
   * Looks for nothing yet.
   *
   * @param dataDir where the store lies
   */
  public SecretsViewModel(SecretPlace place, Path dataDir, SyncEngine engine, Session session) {
    this.place = place;
    this.dataDir = dataDir;
    this.engine = engine;
    this.session = session;
  }

  /** Null until it was looked for. */
  public ReadOnlyObjectProperty<@Nullable Facts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Why the last thing the person asked for was not done; empty for none. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Looks how it stands. */
  public void look() {
    run(() -> true, false);
  }

  /**
   * Unlocks, and has what waited for it go on.
   *
   * @param passphrase null where the system asks
   */
  public void unlock(@Nullable String passphrase) {
    run(
        () -> {
          place.unlock(passphrase == null ? null : passphrase.toCharArray());
          return true;
        },
        true);
  }

  /**
   * Keeps secrets elsewhere from now on.
   *
   * @param passphrase for {@link Kind#PASSPHRASE}; null for the others
   */
  public void choose(Kind kind, @Nullable String passphrase) {
    run(
        () -> {
          new StoreKeys(dataDir, place).refuseToLose();
          place.choose(
              kind,
              passphrase == null ? null : passphrase.toCharArray(),
              SecretNames.of(session.store(), dataDir));
          return true;
        },
        true);
  }

  private void run(Callable<Boolean> work, boolean goOn) {
    session
        .background()
        .start(
            () -> {
              work.call();
              return read();
            },
            found -> {
              trouble.set("");
              facts.set(found);
              if (goOn && found.state() == State.OPEN) {
                engine.request(SyncTrigger.MANUAL);
              }
            },
            this::failed);
  }

  private Facts read() {
    return new Facts(place.kind(), place.state(), place.hasKeyring(), place.setAside());
  }

  private void failed(Exception e) {
    String sentence = e instanceof DaymarkException ? e.getMessage() : null;
    trouble.set(
        sentence == null
            ? session.messages().text("secrets.failed")
            : session.messages().sentence(sentence));
  }
}
