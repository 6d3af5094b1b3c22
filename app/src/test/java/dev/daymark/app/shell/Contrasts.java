package dev.daymark.app.shell;

import dev.daymark.app.ui.paint.Ink;
import dev.daymark.app.ui.paint.Painted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Measures what is drawn: each text against all that can lie under it, and the edge of each control
 * against what it stands on, as WCAG 2.2 counts contrast (1.4.3 and 1.4.11). Left out is what is
 * disabled, what is dragged away, and what cannot be seen.
 */
final class Contrasts {
  private static final double TEXT = 4.5;
  private static final double LARGE_TEXT = 3;
  private static final double EDGE = 3;
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.66;
  private static final double HAIRLINE = 1;
  private static final double ALMOST = 0.05;
  private static final Set<String> SET_BACK = Set.of("source", "disabled");

  private final Set<String> poor = new TreeSet<>();
  private int texts;
  private int controls;

  private Contrasts() {}

  /** What is below the bounds, each as a sentence. */
  static Contrasts of(Parent root) {
    Contrasts found = new Contrasts();
    found.visit(root, List.of(Color.WHITE), 1);
    return found;
  }

  Set<String> poor() {
    return poor;
  }

  int texts() {
    return texts;
  }

  int controls() {
    return controls;
  }

  private void visit(Node node, List<Color> under, double opacity) {
    double shown = opacity * node.getOpacity();
    if (!node.isVisible() || shown < 0.02 || isSetBack(node)) {
      return;
    }
    if (node instanceof Text text) {
      check(text, under, shown);
      return;
    }
    if (node instanceof Region region && isControl(node)) {
      checkEdge(region, under);
    }
    if (node instanceof Painted painted && node.getStyleClass().contains("days")) {
      checkDays(painted, under);
    }
    List<Color> ground = node instanceof Region region ? over(region, under, shown) : under;
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visit(child, ground, shown));
    }
  }

  private static boolean isSetBack(Node node) {
    return node.isDisabled()
        || node.getPseudoClassStates().stream()
            .anyMatch(state -> SET_BACK.contains(state.getPseudoClassName()));
  }

  private static boolean isControl(Node node) {
    return node instanceof TextInputControl && !node.getStyleClass().contains("dm-search")
        || node instanceof ComboBox
        || node.getStyleClass().contains("box") && node.getParent() instanceof CheckBox
        || node.getStyleClass().contains("radio") && node.getParent() instanceof RadioButton;
  }

  /** The colours that a region draws over those below it: of a hatch there are two. */
  private static List<Color> over(Region region, List<Color> under, double opacity) {
    List<Color> now = under;
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        double height =
            region.getHeight() - fill.getInsets().getTop() - fill.getInsets().getBottom();
        if (height > HAIRLINE
            && fill.getInsets().getLeft() + fill.getInsets().getRight() < region.getWidth() / 2) {
          now = mixed(fill.getFill(), now, opacity);
        }
      }
    }
    return now;
  }

  private static List<Color> mixed(Paint paint, List<Color> under, double opacity) {
    List<Color> result = new ArrayList<>();
    for (Color top : colours(paint)) {
      for (Color below : under) {
        Color mixed = below.interpolate(opaque(top), top.getOpacity() * opacity);
        if (!result.contains(mixed)) {
          result.add(mixed);
        }
      }
    }
    return result.isEmpty() ? under : result;
  }

  private static List<Color> colours(@Nullable Paint paint) {
    if (paint instanceof Color colour) {
      return List.of(colour);
    }
    return paint instanceof LinearGradient gradient
        ? gradient.getStops().stream().map(stop -> stop.getColor()).distinct().toList()
        : List.of();
  }

  private static Color opaque(Color colour) {
    return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  private void check(Text text, List<Color> under, double opacity) {
    if (text.getText().isBlank() || !(text.getFill() instanceof Color fill) || isIcon(text)) {
      return;
    }
    texts++;
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getName().contains("SemiBold");
    double wanted = size >= LARGE || bold && size >= LARGE_BOLD ? LARGE_TEXT : TEXT;
    for (Color ground : under) {
      Color drawn = ground.interpolate(opaque(fill), fill.getOpacity() * opacity);
      double ratio = ratio(drawn, ground);
      if (ratio < wanted - ALMOST) {
        poor.add(sentence("“" + text.getText() + "”", text, drawn, ground, ratio));
      }
    }
  }

  /** The days of a small month, which are painted and no nodes. */
  private void checkDays(Painted days, List<Color> under) {
    List<Color> week = mixed(days.colour(Ink.WEEK), under, 1);
    check(days, Ink.TEXT, under);
    check(days, Ink.TEXT, week);
    check(days, Ink.SUBTLE, under);
    check(days, Ink.MUTED, week);
    check(days, Ink.ON_ACCENT, mixed(days.colour(Ink.ACCENT), under, 1));
    check(days, Ink.ON_TINT, mixed(days.colour(Ink.TINT), under, 1));
    check(days, Ink.TEXT, mixed(days.colour(Ink.HOVER), under, 1));
    check(days, Ink.TEXT, mixed(days.colour(Ink.GROUND), under, 1));
  }

  private void check(Painted painted, Ink ink, List<Color> under) {
    texts++;
    for (Color ground : under) {
      Color drawn = mixed(painted.colour(ink), List.of(ground), 1).getFirst();
      double ratio = ratio(drawn, ground);
      if (ratio < TEXT - ALMOST) {
        poor.add(sentence(ink.toString(), painted, drawn, ground, ratio));
      }
    }
  }

  private static boolean isIcon(Text text) {
    return text.getStyleClass().contains("ikonli-font-icon");
  }

  /** The outermost colour of a control is its edge. */
  private void checkEdge(Region control, List<Color> under) {
    Bounds bounds = control.getLayoutBounds();
    if (bounds.getWidth() <= 0 || control.getBackground() == null) {
      return;
    }
    boolean drawn =
        control.getBackground().getFills().stream()
            .flatMap(fill -> colours(fill.getFill()).stream())
            .anyMatch(colour -> colour.getOpacity() > 0);
    if (!drawn) {
      return; // A field without an edge of its own lies in something that has one.
    }
    controls++;
    for (Color ground : under) {
      double best =
          control.getBackground().getFills().stream()
              .flatMap(fill -> colours(fill.getFill()).stream())
              .filter(colour -> colour.getOpacity() > 0)
              .mapToDouble(
                  colour -> ratio(ground.interpolate(opaque(colour), colour.getOpacity()), ground))
              .max()
              .orElse(1);
      if (best < EDGE - ALMOST) {
        poor.add(sentence("an edge", control, ground, ground, best));
      }
    }
  }

  private static String sentence(String what, Node node, Color drawn, Color ground, double ratio) {
    StringBuilder path = new StringBuilder();
    for (Node at = node; at != null && path.length() < 160; at = at.getParent()) {
      path.append(" < ").append(String.join(".", at.getStyleClass()));
    }
    return String.format(
        Locale.ROOT, "%s %s on %s is %.2f:1,%s", what, hex(drawn), hex(ground), ratio, path);
  }

  private static String hex(Color colour) {
    return colour.toString().substring(2, 8);
  }

  /** WCAG 2.2, relative luminance and contrast ratio. */
  static double ratio(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
