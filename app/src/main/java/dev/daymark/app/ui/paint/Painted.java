package dev.daymark.app.ui.paint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A node that paints what would else be dozens of nodes, each of which JavaFX styles by itself. Its
 * colours and its size come from the style sheets as those of other nodes do: see {@code
 * .dm-painted}. FX thread only.
 */
public abstract class Painted extends Region {
  private static final Map<Ink, CssMetaData<Painted, Color>> INKS = inks();
  private static final CssMetaData<Painted, Number> HUNDRED =
      new CssMetaData<>("-dm-hundred", StyleConverter.getSizeConverter(), 100.0) {
        @Override
        public boolean isSettable(Painted node) {
          return !node.hundred.isBound();
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(Painted node) {
          return node.hundred;
        }
      };
  private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

  private final Map<Ink, SimpleStyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);
  private final SimpleStyleableDoubleProperty hundred =
      new SimpleStyleableDoubleProperty(HUNDRED, this, "hundred", 100.0) {
        @Override
        protected void invalidated() {
          requestParentLayout();
          repaint();
        }
      };

  /** One that paints nothing yet. */
  @SuppressWarnings("this-escape") // JavaFX's own lists and properties ask for nothing yet.
  protected Painted(String styleClass) {
    getStyleClass().addAll("dm-painted", styleClass);
    for (Ink ink : Ink.values()) {
      inks.put(ink, new InkProperty(this, ink));
    }
  }

  /** Is called when a colour or the size of the text changed. */
  protected abstract void repaint();

  /** The colour the style sheets give. */
  public final Color colour(Ink ink) {
    return property(ink).get();
  }

  /** So many px at the usual size of the text, as they are now; whole px. */
  protected final double px(double usual) {
    return Math.round(usual * hundred.get() / 100);
  }

  private SimpleStyleableObjectProperty<Color> property(Ink ink) {
    SimpleStyleableObjectProperty<Color> property = inks.get(ink);
    if (property == null) {
      throw new IllegalStateException(ink.property());
    }
    return property;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ALL;
  }

  private static final class InkProperty extends SimpleStyleableObjectProperty<Color> {
    private final Painted painted;

    InkProperty(Painted painted, Ink ink) {
      super(INKS.get(ink), painted, ink.property(), Color.TRANSPARENT);
      this.painted = painted;
    }

    @Override
    protected void invalidated() {
      painted.repaint();
    }
  }

  private static Map<Ink, CssMetaData<Painted, Color>> inks() {
    Map<Ink, CssMetaData<Painted, Color>> made = new EnumMap<>(Ink.class);
    for (Ink ink : Ink.values()) {
      made.put(
          ink,
          new CssMetaData<>(ink.property(), StyleConverter.getColorConverter(), Color.TRANSPARENT) {
            @Override
            public boolean isSettable(Painted node) {
              return !node.property(ink).isBound();
            }

            @Override
            public StyleableProperty<Color> getStyleableProperty(Painted node) {
              return node.property(ink);
            }
          });
    }
    return made;
  }

  private static List<CssMetaData<? extends Styleable, ?>> all() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(INKS.values());
    all.add(HUNDRED);
    return List.copyOf(all);
  }
}
