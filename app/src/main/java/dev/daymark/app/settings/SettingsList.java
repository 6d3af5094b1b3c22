package dev.daymark.app.settings;

import dev.daymark.app.ui.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/**
 * What stands on the pages of the settings, to be offered elsewhere: whatever takes the keyboard on
 * a page is in it.
 *
 * @param page the content of a page, which is made already
 * @param lead opens a control's page, with the keyboard at it
 */
record SettingsList(
    Function<SettingsPage, Node> page, Consumer<SettingControl> lead, Messages messages) {

  /** All of them as they are now, page by page. */
  List<Setting> all() {
    return Arrays.stream(SettingsPage.values())
        .flatMap(each -> SettingControl.of(each, page.apply(each)).stream())
        .map(this::setting)
        .toList();
  }

  private Setting setting(SettingControl of) {
    String id = of.id(messages);
    return new Setting(
        id,
        of.page(),
        of.name(messages),
        of.also(messages),
        of.value(messages),
        of.effect(),
        () -> standing(of.page(), id).ifPresent(this::run));
  }

  /** As it is by now: pages make their rows anew while they are looked through. */
  private Optional<SettingControl> standing(SettingsPage of, String id) {
    return SettingControl.of(of, page.apply(of)).stream()
        .filter(it -> it.id(messages).equals(id))
        .findFirst();
  }

  private void run(SettingControl control) {
    if (control.effect() == Setting.Effect.OPEN) {
      lead.accept(control);
    } else {
      control.act();
    }
  }
}
