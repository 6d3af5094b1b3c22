package dev.daymark.app.ui.theme;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Turns colours into style classes. A node with the class of a colour, and everything inside it,
 * can use {@code -dm-ev-bg, -dm-ev-hover, -dm-ev-bar, -dm-ev-title, -dm-ev-time, -dm-ev-past-bg,
 * -dm-ev-past-text, -dm-ev-past-bar, -dm-ev-ring, -dm-ev-solid, -dm-ev-on-solid} and {@code
 * -dm-ev-stripe} in style sheets; {@code -dm-ev-tick} is what to draw on the plain colour {@code
 * -dm-ev-colour}, and {@code -dm-ev-bar-tick} on the bar's. For the FX thread.
 */
public final class EventColours {
  private static final Rgb WHITE = Rgb.parse("FFFFFF");

  private final Set<Rgb> inUse = new LinkedHashSet<>();
  private ColourStyle style = ColourStyle.MODERN;
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");

  /** Starts with the palette in use, so that the sheet is rarely made again. */
  public EventColours() {
    EventPalette.colours().forEach(colour -> inUse.add(colour.modern()));
  }

  /** The style class of a colour; a colour not seen before makes the sheet change. */
  public String styleClass(Rgb colour) {
    if (inUse.add(colour)) {
      revision.set(revision.get() + 1);
    }
    return nameOf(colour);
  }

  /** Makes several colours known with one change of the sheet. */
  public void use(Collection<Rgb> colours) {
    if (inUse.addAll(colours)) {
      revision.set(revision.get() + 1);
    }
  }

  /** Replaces a node's colour class, if it has one, in a list of style classes. */
  public void apply(Collection<String> styleClasses, Rgb colour) {
    String wanted = styleClass(colour);
    if (!styleClasses.contains(wanted)) {
      styleClasses.removeIf(name -> name.startsWith("dm-c-"));
      styleClasses.add(wanted);
    }
  }

  /** Changes whenever {@link #stylesheet} would say something new. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The rules of every colour in use, as text of a style sheet. */
  public String stylesheet(Theme theme) {
    StringBuilder sheet = new StringBuilder();
    inUse.forEach(
        colour -> sheet.append(rule(colour, shown(colour), EventTones.of(shown(colour), theme))));
    return sheet.toString();
  }

  /** Shows Google's colours in one of its two palettes; others stay as they are. */
  public void setStyle(ColourStyle wanted) {
    if (style != wanted) {
      style = wanted;
      revision.set(revision.get() + 1);
    }
  }

  /** A colour goes by its modern name, whichever palette it is shown in. */
  private Rgb shown(Rgb colour) {
    return style == ColourStyle.MODERN
        ? colour
        : EventPalette.named(colour).map(PaletteColour::classic).orElse(colour);
  }

  private static String nameOf(Rgb colour) {
    return "dm-c-" + colour.hex();
  }

  private static String rule(Rgb name, Rgb colour, EventTones tones) {
    return "."
        + nameOf(name)
        + " { -dm-ev-colour: "
        + colour.css()
        + "; -dm-ev-tick: "
        + tickOn(colour).css()
        + "; -dm-ev-bg: "
        + tones.tint().css()
        + "; -dm-ev-hover: "
        + tones.hoverTint().css()
        + "; -dm-ev-bar: "
        + tones.bar().css()
        + "; -dm-ev-bar-tick: "
        + tickOn(tones.bar()).css()
        + "; -dm-ev-title: "
        + tones.title().css()
        + "; -dm-ev-time: "
        + tones.time().css()
        + "; -dm-ev-past-bg: "
        + tones.pastTint().css()
        + "; -dm-ev-past-text: "
        + tones.pastText().css()
        + "; -dm-ev-past-bar: "
        + tones.pastBar().css()
        + "; -dm-ev-ring: "
        + tones.ring().css()
        + "; -dm-ev-solid: "
        + tones.solid().css()
        + "; -dm-ev-on-solid: "
        + tones.onSolid().css()
        + "; -dm-ev-stripe: "
        + tones.stripe().css()
        + " }\n";
  }

  /** White where it can be seen (3:1, as for any graphic), else the dark of text. */
  private static Rgb tickOn(Rgb colour) {
    return WHITE.contrast(colour) >= 2.6 ? WHITE : Rgb.parse("12171A");
  }
}
