package dev.daymark.app.ui.theme;

/**
 * The shades of one source colour in one theme, mixed so that text has at least 4.6:1 and outlines
 * at least 3:1 against what they lie on.
 *
 * @param tint the fill of an accepted event
 * @param hoverTint the same under the pointer
 * @param bar the bar at the leading edge
 * @param title text of the first line, 7:1 on the hover tint
 * @param time text of further lines
 * @param pastTint the fill of a past event
 * @param pastText its text
 * @param pastBar its bar
 * @param ring outlines, task rings and dots, 3:1 on every surface
 * @param solid the fill of a selected event, a checked calendar, an avatar
 * @param onSolid text and ticks on it
 * @param stripe the second stripe of the hatch that means maybe
 */
public record EventTones(
    Rgb tint,
    Rgb hoverTint,
    Rgb bar,
    Rgb title,
    Rgb time,
    Rgb pastTint,
    Rgb pastText,
    Rgb pastBar,
    Rgb ring,
    Rgb solid,
    Rgb onSolid,
    Rgb stripe) {

  private static final Rgb BLACK = Rgb.parse("000000");
  private static final Rgb HOVER = Rgb.parse("2A2A2A");
  private static final Rgb GREY = Rgb.parse("C8C8C8");
  private static final Rgb WHITE = Rgb.parse("FFFFFF");
  private static final Rgb INK = Rgb.parse("0B0F12");
  private static final Rgb DARK_GROUND = Rgb.parse("15191B");
  private static final Rgb LIGHT_CHROME = Rgb.parse("F5F7F7");
  private static final Rgb DARK_CARD = Rgb.parse("22282B");
  private static final Rgb LIGHT_GREY = Rgb.parse("626D74");
  private static final Rgb DARK_GREY = Rgb.parse("8A949A");
  private static final Rgb DARK_TEXT = Rgb.parse("12171A");
  private static final double TEXT = 4.6;
  private static final double TITLE = 7;
  private static final double OUTLINE = 3;

  /** Mixes the shades of a colour. */
  public static EventTones of(Rgb colour, Theme theme) {
    return switch (theme) {
      case LIGHT -> light(colour);
      case DARK -> dark(colour);
      case HIGH_CONTRAST -> contrast(colour);
    };
  }

  private static EventTones light(Rgb colour) {
    Rgb hover = WHITE.mix(colour, .25);
    Rgb past = WHITE.mix(colour, .08);
    Solid solid = Solid.of(colour);
    return new EventTones(
        WHITE.mix(colour, .16),
        hover,
        colour,
        colour.until(INK, hover, TITLE),
        colour.until(INK, hover, TEXT),
        past,
        colour.mix(LIGHT_GREY, .5).until(INK, past, TEXT),
        WHITE.mix(colour, .5),
        colour.until(INK, LIGHT_CHROME, OUTLINE),
        solid.fill,
        solid.text,
        WHITE.mix(colour, .09));
  }

  /** No tints: black with an outline that stands out 7:1, and white under what is selected. */
  private static EventTones contrast(Rgb colour) {
    Rgb outline = colour.until(WHITE, BLACK, TITLE);
    return new EventTones(
        BLACK, HOVER, outline, WHITE, WHITE, BLACK, GREY, outline, outline, WHITE, BLACK, HOVER);
  }

  private static EventTones dark(Rgb colour) {
    Rgb tint = DARK_GROUND.mix(colour, .28);
    Rgb hover = DARK_GROUND.mix(colour, .38);
    Rgb past = DARK_GROUND.mix(colour, .13);
    Rgb bar = colour.until(WHITE, tint, OUTLINE);
    Solid solid = Solid.of(colour);
    return new EventTones(
        tint,
        hover,
        bar,
        colour.until(WHITE, hover, TITLE),
        colour.until(WHITE, hover, TEXT),
        past,
        colour.mix(DARK_GREY, .45).until(WHITE, past, TEXT),
        DARK_GROUND.mix(bar, .55),
        colour.until(WHITE, DARK_CARD, OUTLINE),
        solid.fill,
        solid.text,
        DARK_GROUND.mix(colour, .16));
  }

  /** Darkens a colour a little so that white text can stand on it, or keeps it under dark text. */
  private record Solid(Rgb fill, Rgb text) {
    static Solid of(Rgb colour) {
      for (double share = 0; share < .37; share += .02) {
        Rgb darker = colour.mix(INK, share);
        if (darker.contrast(WHITE) >= 4.5) {
          return new Solid(darker, WHITE);
        }
      }
      return new Solid(colour, DARK_TEXT);
    }
  }
}
