package dev.daymark.app.calendar;

import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;

/** The colour an event is shown in: its own if it has one, else its calendar's. */
public final class ItemColours {
  private ItemColours() {}

  /** Google's colours are shown as its web page shows them. */
  public static Rgb of(EventContent content, Calendar calendar) {
    String id = content.colorId();
    return (id == null ? java.util.Optional.<PaletteColour>empty() : EventPalette.eventColour(id))
        .map(PaletteColour::modern)
        .orElseGet(() -> of(calendar));
  }

  /** The calendar's colour. */
  public static Rgb of(Calendar calendar) {
    return EventPalette.shown(Rgb.parse(calendar.color()), ColourStyle.MODERN);
  }
}
