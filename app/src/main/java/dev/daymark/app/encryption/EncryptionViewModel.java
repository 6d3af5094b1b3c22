package dev.daymark.app.encryption;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.sync.secrets.SecretVault;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether the data is encrypted, and turning that on and off. FX thread only. */
public final class EncryptionViewModel {

  private final Encryption encryption;
  private final SecretVault place;
  private final BackgroundTasks tasks;
  private final Consumer<Exception> refused;
  private final ReadOnlyObjectWrapper<@Nullable Facts> facts = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  /**
   * How it stands.
   *
   * @param keptIn where its key is
   */
  public record Facts(Encryption.Status status, SecretVault.Kind keptIn) {}

  /**
   * Looks for nothing yet.
   *
   * @param place where keys are kept
   * @param refused hears why something was not done
   */
  public EncryptionViewModel(
      Encryption encryption,
      SecretVault place,
      BackgroundTasks tasks,
      Consumer<Exception> refused) {
    this.encryption = encryption;
    this.place = place;
    this.tasks = tasks;
    this.refused = refused;
  }

  /** Null until it was looked for. */
  public ReadOnlyObjectProperty<@Nullable Facts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Whether it is being turned on or off. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Looks how it stands. */
  public void look() {
    work(encryption::status, status -> {});
  }

  /**
   * Encrypts everything.
   *
   * @param code is given the recovery code, to be written down
   */
  public void turnOn(Consumer<String> code) {
    work(encryption::turnOn, status -> showCode(code));
  }

  /** Writes the data in clear again. */
  public void turnOff() {
    work(encryption::turnOff, status -> {});
  }

  /** Reads the recovery code. */
  public void showCode(Consumer<String> code) {
    tasks.start(encryption::recoveryCode, code, refused);
  }

  private void work(Callable<Encryption.Status> work, Consumer<Encryption.Status> done) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    tasks.start(
        () -> {
          Encryption.Status status = work.call();
          return new Facts(status, place.kind());
        },
        found -> {
          busy.set(false);
          facts.set(found);
          done.accept(found.status());
        },
        failure -> {
          busy.set(false);
          refused.accept(failure);
        });
  }
}
