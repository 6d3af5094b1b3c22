package dev.daymark.app.shell;

import java.util.function.Supplier;

/**
 * What the tray can ask of a window. Whoever asks for something in particular is shown that, and
 * not the first start's card. FX thread only.
 *
 * @param features the screens as they are now
 */
record TrayActions(MainWindow window, Supplier<Features> features) implements Background.Actions {
  @Override
  public void comeForward() {
    window.comeForward();
  }

  @Override
  public void leave() {
    window.leave();
  }

  @Override
  public void newEvent() {
    features.get().endWelcome();
    window.newEvent();
  }

  @Override
  public void newTask() {
    features.get().endWelcome();
    window.newTask();
  }

  @Override
  public void syncNow() {
    features.get().actions().syncNow();
  }

  @Override
  public void openReminders() {
    window.comeForward();
    features.get().endWelcome();
    features.get().dialogs().openReminders();
  }
}
