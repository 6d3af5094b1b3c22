package dev.daymark.app.ui.theme;

/**
 * One colour of the palette.
 *
 * @param id Google's calendar colour id, 1 to 24
 * @param name Google's English name
 * @param classic what the Google Calendar API says for the id
 * @param modern what people see
 */
public record PaletteColour(int id, String name, Rgb classic, Rgb modern) {

  /** The key of the translated name. */
  public String messageKey() {
    return "ui.colour." + id;
  }
}
