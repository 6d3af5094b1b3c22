package dev.daymark.app.ui.icon;

import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Makes Feather icons that take size and colour from style sheets: {@code dm-icon} is 16 px in the
 * muted text colour; add {@code s11, s12, s14} or {@code s18} for other sizes.
 */
public final class Icons {
  /** What points along the line of writing, and so the other way where that runs from the right. */
  private static final Set<Feather> DIRECTED =
      Set.of(
          Feather.CHEVRON_LEFT,
          Feather.CHEVRON_RIGHT,
          Feather.CHEVRONS_LEFT,
          Feather.CHEVRONS_RIGHT,
          Feather.ARROW_LEFT,
          Feather.ARROW_RIGHT,
          Feather.ALIGN_LEFT,
          Feather.LOG_IN,
          Feather.LOG_OUT);

  private Icons() {}

  /** An icon of 16 px, which means nothing by itself: a text reader passes over it. */
  public static FontIcon of(Feather icon, String... styleClasses) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().add("dm-icon");
    node.getStyleClass().addAll(styleClasses);
    node.setAccessibleRole(AccessibleRole.NODE);
    if (DIRECTED.contains(icon)) {
      node.effectiveNodeOrientationProperty()
          .subscribe(way -> node.setScaleX(way == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1));
    }
    return node;
  }

  /** An icon that says something which no text beside it does; it has a name. */
  public static FontIcon named(Feather icon, String name, String... styleClasses) {
    FontIcon node = of(icon, styleClasses);
    node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    node.setAccessibleText(name);
    return node;
  }

  /** An icon of 14 px, for rows of details. */
  public static FontIcon small(Feather icon, String... styleClasses) {
    FontIcon node = of(icon, styleClasses);
    node.getStyleClass().add("s14");
    return node;
  }
}
