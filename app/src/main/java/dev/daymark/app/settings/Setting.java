package dev.daymark.app.settings;

import java.util.List;

/**
 * A control on a page of the settings, as the palette offers it. FX thread only.
 *
 * @param id names it from start to start
 * @param name what it is called
 * @param also other words for it
 * @param value what is chosen, in words; empty where there is nothing to say
 * @param effect what {@code run} does
 */
public record Setting(
    String id,
    SettingsPage page,
    String name,
    List<String> also,
    String value,
    Effect effect,
    Runnable run) {
  public Setting {
    also = List.copyOf(also);
  }

  /** What is done with a setting without looking at its page. */
  public enum Effect {
    /** It is off and is turned on. */
    TURN_ON,
    /** It is on and is turned off. */
    TURN_OFF,
    /** It is one of several and becomes the chosen one. */
    USE,
    /** Its page opens, with the keyboard at it. */
    OPEN
  }
}
