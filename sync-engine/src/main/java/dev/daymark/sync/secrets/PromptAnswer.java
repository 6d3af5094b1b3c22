package dev.daymark.sync.secrets;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;

/** Waits for what the person answers to a question of the keyring's. */
final class PromptAnswer implements DBusSigHandler<SecretServiceBus.Prompt.Completed> {

  private final DBusConnection bus;
  private final String path;
  private final CompletableFuture<Boolean> answered = new CompletableFuture<>();

  PromptAnswer(DBusConnection bus, String path) {
    this.bus = bus;
    this.path = path;
  }

  @Override
  public void handle(SecretServiceBus.Prompt.Completed signal) {
    if (signal.getPath().equals(path)) {
      answered.complete(!signal.dismissed());
    }
  }

  /** Asks; false if the person declined, or said nothing for so long. */
  boolean ask(SecretServiceBus.Prompt prompt, Duration patience) throws DBusException {
    bus.addSigHandler(SecretServiceBus.Prompt.Completed.class, this);
    try {
      prompt.prompt("");
      return answered.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException silent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      bus.removeSigHandler(SecretServiceBus.Prompt.Completed.class, this);
    }
  }
}
