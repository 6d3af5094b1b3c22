package dev.daymark.app.shell;

import dev.daymark.app.platform.tray.Pixels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.Logo;
import dev.daymark.app.ui.icon.LogoOutline;
import dev.daymark.app.ui.theme.ThemeController;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;

/** The icon in the tray, drawn once for each state: its shape differs, not only its colour. */
final class TrayIcon {

  private static final int EDGE = 22;
  private static final List<Integer> SCALES = List.of(1, 2);

  private final ThemeController theme;
  private final Map<State, List<Pixels>> drawn = new EnumMap<>(State.class);

  /** What the icon says. */
  enum State {
    /** Nothing has to be done. */
    QUIET,
    /** Changes wait to be sent. */
    WAITING,
    /** Something needs the person. */
    ATTENTION,
    /** The service cannot be reached. */
    OFFLINE,
    /** Nothing reminds for a while. */
    PAUSED
  }

  TrayIcon(ThemeController theme) {
    this.theme = theme;
  }

  /** The icon in a few sizes. */
  List<Pixels> of(State state) {
    return drawn.computeIfAbsent(
        state, it -> SCALES.stream().map(scale -> draw(it, scale)).toList());
  }

  private Pixels draw(State state, int scale) {
    StackPane icon = node(state);
    Scene scene = new Scene(icon, EDGE, EDGE, Color.TRANSPARENT);
    theme.install(scene);
    icon.applyCss();
    icon.layout();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    parameters.setTransform(new Scale(scale, scale));
    WritableImage image = new WritableImage(EDGE * scale, EDGE * scale);
    icon.snapshot(parameters, image);
    return pixels(image, EDGE * scale);
  }

  /** The icon as it is drawn. */
  static StackPane node(State state) {
    StackPane icon = new StackPane(mark(state));
    icon.getStyleClass().addAll("dm-tray-icon");
    icon.setMinSize(EDGE, EDGE);
    icon.setMaxSize(EDGE, EDGE);
    if (state == State.WAITING || state == State.ATTENTION) {
      Region dot = new Region();
      dot.getStyleClass().addAll("dot", state == State.WAITING ? "waiting" : "attention");
      StackPane.setAlignment(dot, Pos.TOP_RIGHT);
      icon.getChildren().add(dot);
    }
    if (state == State.PAUSED) {
      StackPane bell = new StackPane(Icons.of(Feather.BELL_OFF));
      bell.getStyleClass().add("paused");
      StackPane.setAlignment(bell, Pos.BOTTOM_RIGHT);
      icon.getChildren().add(bell);
    }
    return icon;
  }

  private static Node mark(State state) {
    return state == State.OFFLINE ? new LogoOutline(18) : new Logo(18);
  }

  private static Pixels pixels(WritableImage image, int edge) {
    PixelReader reader = image.getPixelReader();
    byte[] argb = new byte[edge * edge * 4];
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        int pixel = reader.getArgb(x, y);
        int at = (y * edge + x) * 4;
        argb[at] = (byte) (pixel >>> 24);
        argb[at + 1] = (byte) (pixel >>> 16);
        argb[at + 2] = (byte) (pixel >>> 8);
        argb[at + 3] = (byte) pixel;
      }
    }
    return new Pixels(edge, argb);
  }
}
