package dev.daymark.app;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SystemBrowser;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.shell.WindowParts;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.storage.SettingsRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Gives a window what it is made of. */
public record WindowSupplies(CompositionRoot root) {

  /** With the person's settings. */
  public WindowParts parts() {
    SettingsRepository settings = root.store().settings();
    Map<String, String> preferences = new HashMap<>(Preferences.read(settings));
    // Who has used Daymark before, such as on the command line, is not welcomed.
    if (!preferences.containsKey(PreferenceKey.WELCOMED.path())
        && root.store().safekeeping().holdsSomething()) {
      preferences.put(PreferenceKey.WELCOMED.path(), "true");
    }
    return parts(settings, preferences);
  }

  /** With these settings instead of the person's, remembered elsewhere. */
  public WindowParts parts(SettingsRepository settings, Map<String, String> preferences) {
    return new WindowParts(
        root.store(),
        settings,
        new LateEngine(root::syncEngine),
        new LateSignIn(root::signIn),
        new VirtualThreadTasks(),
        root.clock(),
        root.zone(),
        root.locale(),
        root.dataDir(),
        root.backups(),
        root.replacement(),
        new SystemBrowser(Host.current()),
        root.reminders(),
        root.secrets(),
        root.mail(),
        root.encryption(),
        preferences,
        version());
  }

  /** Of this Daymark, for people. */
  static String version() {
    return Objects.requireNonNullElse(
        WindowSupplies.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
