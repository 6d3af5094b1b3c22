package dev.daymark.app.ui.theme;

import java.util.Locale;
import java.util.Map;

/** Whether the operating system asks for strong contrast, from what JavaFX reports of it. */
public final class SystemContrast {
  private static final String WINDOWS = "Windows.SPI.HighContrast";
  private static final String MAC = "macOS.NSWorkspace.accessibilityDisplayShouldIncreaseContrast";
  private static final String GTK = "GTK.theme_name";

  private SystemContrast() {}

  /**
   * @param preferences such as {@code Platform.getPreferences()}
   */
  public static boolean isOn(Map<String, Object> preferences) {
    Object gtk = preferences.get(GTK);
    return Boolean.TRUE.equals(preferences.get(WINDOWS))
        || Boolean.TRUE.equals(preferences.get(MAC))
        || (gtk instanceof String name && name.toLowerCase(Locale.ROOT).startsWith("highcontrast"));
  }
}
