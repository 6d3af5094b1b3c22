package dev.daymark.app;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SystemBrowser;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.shell.WindowParts;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.storage.SettingsRepository;
import java.util.Map;
import java.util.Objects;

/** Gives a window what it is made of. */
record WindowSupplies(CompositionRoot root) {

  /** With the person's settings. */
  WindowParts parts() {
    SettingsRepository settings = root.store().settings();
    return parts(settings, Preferences.read(settings));
  }

  /** With these settings instead of the person's, remembered elsewhere. */
  WindowParts parts(SettingsRepository settings, Map<String, String> preferences) {
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
        preferences,
        version());
  }

  /** Of this Daymark, for people. */
  static String version() {
    return Objects.requireNonNullElse(
        WindowSupplies.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
