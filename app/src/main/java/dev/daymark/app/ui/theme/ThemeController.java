package dev.daymark.app.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.ColorScheme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Dresses scenes: AtlantaFX Primer below, then the product's metrics, the tokens of the theme, the
 * features' sheets and the colours in use. Every installed scene changes at once when the person,
 * the operating system, the text scale or the colours in use change. For the FX thread.
 */
public final class ThemeController implements AutoCloseable {
  /**
   * What scenes are dressed in that bring no sheets of their own. Without it JavaFX reads a theme
   * of its own at the first control, which nobody gets to see.
   */
  public static final String BASE = new PrimerLight().getUserAgentStylesheet();

  private static final URL METRICS = sheet("daymark.css");
  private static final URL LIGHT = sheet("daymark-light.css");
  private static final URL DARK = sheet("daymark-dark.css");
  private static final URL CONTRAST = sheet("daymark-contrast.css");
  private static final URL OUTLINES = sheet("contrast-outlines.css");
  private static final URL COMPACT = sheet("density-compact.css");
  private static final URL RELAXED = sheet("density-relaxed.css");

  private final ObservableValue<ColorScheme> system;
  private final EventColours colours;
  private final List<URL> featureSheets = new ArrayList<>();
  private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
  private final ChangeListener<ColorScheme> systemChanged = (property, before, after) -> resolve();
  private final ObjectProperty<ThemeChoice> choice =
      new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
  private final ReadOnlyObjectWrapper<Theme> theme =
      new ReadOnlyObjectWrapper<>(this, "theme", Theme.LIGHT);
  private final BooleanProperty contrast = new SimpleBooleanProperty(this, "systemContrast");
  private final ObjectProperty<Density> density =
      new SimpleObjectProperty<>(this, "density", Density.REGULAR);
  private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);

  /**
   * Begins to load the typeface, which is there when a scene is installed, and follows the
   * operating system.
   *
   * @param system the scheme of the operating system, such as {@code
   *     Platform.getPreferences().colorSchemeProperty()}
   */
  public ThemeController(ObservableValue<ColorScheme> system, EventColours colours) {
    this.system = system;
    this.colours = colours;
    Fonts.begin();
    system.addListener(systemChanged);
    choice.addListener((property, before, after) -> resolve());
    contrast.addListener((property, before, after) -> resolve());
    theme.addListener((property, before, after) -> dressAll());
    textScale.addListener((property, before, after) -> dressAll());
    density.addListener((property, before, after) -> dressAll());
    colours.revisionProperty().addListener((property, before, after) -> dressAll());
    resolve();
  }

  private static URL sheet(String name) {
    return StyleSheets.resource(ThemeController.class, "/dev/daymark/app/ui/" + name);
  }

  /** Adds a feature's style sheet, found beside its view. */
  public void addStylesheet(Class<?> beside, String name) {
    featureSheets.add(StyleSheets.resource(beside, name));
    dressAll();
  }

  /** Dresses a scene and keeps it dressed. The scene is not kept from being collected. */
  public void install(Scene scene) {
    Fonts.load();
    scenes.add(scene);
    dress(scene);
  }

  /** Follows the operating system no more, which would keep this and its scenes for ever. */
  @Override
  public void close() {
    system.removeListener(systemChanged);
  }

  /** What the person asked for; {@code SYSTEM} at first. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** What is on the screen now. */
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** 1 to 2; multiplies type and metrics alike. */
  public DoubleProperty textScaleProperty() {
    return textScale;
  }

  /** How much room controls take. */
  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  /** The colours whose classes the scenes know. */
  public EventColours colours() {
    return colours;
  }

  private Theme ofSystem() {
    if (contrast.get()) {
      return Theme.HIGH_CONTRAST;
    }
    return system.getValue() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
  }

  /** Whether the operating system asks for strong contrast; followed unless a theme is chosen. */
  public BooleanProperty systemContrastProperty() {
    return contrast;
  }

  private void resolve() {
    theme.set(
        switch (choice.get()) {
          case SYSTEM -> ofSystem();
          case LIGHT -> Theme.LIGHT;
          case DARK -> Theme.DARK;
          case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        });
  }

  private void dressAll() {
    scenes.forEach(this::dress);
    Window.getWindows().stream()
        .filter(window -> window instanceof PopupWindow popup && belongsToDressed(popup))
        .map(Window::getScene)
        .filter(scene -> !scenes.contains(scene))
        .forEach(this::dress);
  }

  /** What floats takes the sheets of its owner when it opens, and never again. */
  private boolean belongsToDressed(PopupWindow popup) {
    Window owner = popup.getOwnerWindow();
    return owner != null
        && (scenes.contains(owner.getScene())
            || (owner instanceof PopupWindow below && belongsToDressed(below)));
  }

  private void dress(Scene scene) {
    String base =
        switch (theme.get()) {
          case LIGHT -> BASE;
          case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    double scale = textScale.get();
    scene.setUserAgentStylesheet(base);
    List<String> sheets = new ArrayList<>();
    sheets.add(StyleSheets.scaled(METRICS, scale));
    sheets.add((theme.get() == Theme.LIGHT ? LIGHT : DARK).toExternalForm());
    if (theme.get() == Theme.HIGH_CONTRAST) {
      sheets.add(CONTRAST.toExternalForm());
    }
    featureSheets.forEach(sheet -> sheets.add(StyleSheets.scaled(sheet, scale)));
    switch (density.get()) {
      case COMPACT -> sheets.add(StyleSheets.scaled(COMPACT, scale));
      case REGULAR -> {}
      case RELAXED -> sheets.add(StyleSheets.scaled(RELAXED, scale));
    }
    if (theme.get() == Theme.HIGH_CONTRAST) {
      sheets.add(OUTLINES.toExternalForm());
    }
    sheets.add(StyleSheets.dataUri(colours.stylesheet(theme.get())));
    scene.getStylesheets().setAll(sheets);
  }
}
