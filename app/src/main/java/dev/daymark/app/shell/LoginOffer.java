package dev.daymark.app.shell;

import dev.daymark.app.platform.LoginStart;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Toast;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Offers to start Daymark with the session: once ever, after the first reminder, while the window
 * is seen. FX thread only.
 */
final class LoginOffer {

  private final Optional<LoginStart> login;
  private final Preferences preferences;
  private final BackgroundTasks tasks;
  private final Messages messages;
  private final BooleanSupplier seen;
  private final Consumer<Toast> toasts;
  private final Consumer<Exception> failed;
  private boolean reminded;

  /**
   * @param login empty where Daymark is not installed
   * @param seen whether somebody sees the window
   * @param failed hears why it could not be noted
   */
  LoginOffer(
      Optional<LoginStart> login,
      Preferences preferences,
      BackgroundTasks tasks,
      Messages messages,
      BooleanSupplier seen,
      Consumer<Toast> toasts,
      Consumer<Exception> failed) {
    this.login = login;
    this.preferences = preferences;
    this.tasks = tasks;
    this.messages = messages;
    this.seen = seen;
    this.toasts = toasts;
    this.failed = failed;
  }

  /** A reminder was shown. */
  void reminded() {
    reminded = true;
    look();
  }

  /** The window may be seen now. */
  void look() {
    if (reminded
        && login.isPresent()
        && seen.getAsBoolean()
        && !preferences.isOn(PreferenceKey.LOGIN_OFFERED, false)) {
      preferences.put(PreferenceKey.LOGIN_OFFERED, "true");
      tasks.start(login.get()::isOn, on -> offer(login.get(), on), failed);
    }
  }

  private void offer(LoginStart start, boolean on) {
    if (!on) {
      toasts.accept(
          Toast.offering(
              messages.text("background.loginOffer"),
              messages.text("background.loginAccept"),
              () -> accept(start)));
    }
  }

  private void accept(LoginStart start) {
    tasks.start(
        () -> {
          start.set(true);
          return true;
        },
        done -> toasts.accept(Toast.news(messages.text("background.loginAccepted"))),
        failed);
  }
}
