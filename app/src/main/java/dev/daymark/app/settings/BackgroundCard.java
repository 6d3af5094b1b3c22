package dev.daymark.app.settings;

import dev.daymark.app.platform.LoginStart;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.VBox;

/** Whether Daymark stays when its window is closed, and whether it starts with the session. */
public final class BackgroundCard extends VBox {

  private boolean filling;

  /**
   * @param hasTray whether the desktop shows an icon; staying is usual only then
   * @param login empty where Daymark is not installed
   * @param failed hears why something could not be noted
   */
  public BackgroundCard(
      Preferences preferences,
      ObservableBooleanValue hasTray,
      Optional<LoginStart> login,
      BackgroundTasks tasks,
      Messages messages,
      Consumer<Exception> failed) {
    Switch stays = new Switch(messages.text("background.stays"));
    stays.setId("background-stays");
    hasTray.subscribe(tray -> fill(stays, preferences.isOn(PreferenceKey.BACKGROUND, tray)));
    stays
        .selectedProperty()
        .addListener(
            (property, before, on) -> {
              if (!filling) {
                preferences.put(PreferenceKey.BACKGROUND, on.toString());
              }
            });
    SettingsCard card = new SettingsCard();
    getChildren().add(card);
    card.row(
        messages.text("background.stays"),
        messages.text(hasTray.get() ? "background.staysTray" : "background.staysHidden"),
        stays);
    card.row(
        messages.text("background.login"),
        messages.text(login.isPresent() ? "background.loginDetail" : "background.loginInstalled"),
        loginSwitch(login, tasks, messages, failed));
  }

  private Switch loginSwitch(
      Optional<LoginStart> login,
      BackgroundTasks tasks,
      Messages messages,
      Consumer<Exception> failed) {
    Switch starts = new Switch(messages.text("background.login"));
    starts.setId("background-login");
    starts.setDisable(login.isEmpty());
    login.ifPresent(
        it -> {
          tasks.start(it::isOn, on -> fill(starts, on), failed);
          starts
              .selectedProperty()
              .addListener(
                  (property, before, on) -> {
                    if (!filling) {
                      tasks.start(
                          () -> {
                            it.set(on);
                            return on;
                          },
                          done -> {},
                          failed);
                    }
                  });
        });
    return starts;
  }

  private void fill(Switch control, boolean on) {
    filling = true;
    control.setSelected(on);
    filling = false;
  }
}
