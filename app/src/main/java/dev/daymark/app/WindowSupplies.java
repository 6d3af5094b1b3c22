package dev.daymark.app;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SystemBrowser;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.shell.WindowParts;
import dev.daymark.app.ui.VirtualThreadTasks;
import java.util.Map;
import java.util.Objects;

/** Gives a window what it is made of. */
record WindowSupplies(CompositionRoot root) {

  /** With the person's settings. */
  WindowParts parts() {
    return parts(Preferences.read(root.store().settings()));
  }

  /** With these settings instead of the person's. */
  WindowParts parts(Map<String, String> preferences) {
    return new WindowParts(
        root.store(),
        root.syncEngine(),
        root.signIn(),
        new VirtualThreadTasks(),
        root.clock(),
        root.zone(),
        root.locale(),
        root.dataDir(),
        new SystemBrowser(Host.current()),
        preferences,
        Objects.requireNonNullElse(
            WindowSupplies.class.getPackage().getImplementationVersion(), "(not packaged)"));
  }
}
