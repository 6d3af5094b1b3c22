package dev.daymark.app.settings;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.ThemeChoice;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/** A small picture of the window in one theme, to choose it. */
final class ThemeCard extends VBox {
  private static final double WIDTH = 166;
  private static final double HEIGHT = 90;
  private static final double FONT = 13;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ToggleButton picture = new ToggleButton();
  private final Node tick = Icons.small(Feather.CHECK, "accent");

  ThemeCard(ThemeChoice choice, String name, Runnable choose) {
    getStyleClass().add("theme-card");
    setAlignment(Pos.TOP_CENTER);
    picture.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
    picture.getStyleClass().setAll("picture");
    Node drawing = drawing(choice);
    picture.setGraphic(new Group(drawing));
    picture.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    picture.setAccessibleText(name);
    picture.setOnAction(
        event -> {
          picture.setSelected(true);
          choose.run();
        });
    Label words = Labels.text(name, "dm-medium");
    words.fontProperty().subscribe(font -> grow(drawing, font.getSize() / FONT));
    HBox label = new HBox(6, tick, words);
    label.setAlignment(Pos.CENTER);
    label.setOnMouseClicked(event -> choose.run());
    getChildren().addAll(picture, label);
  }

  /** The picture is as large beside its name as at the usual size of text. */
  private static void grow(Node drawing, double scale) {
    drawing.setScaleX(scale);
    drawing.setScaleY(scale);
  }

  void setChosen(boolean chosen) {
    picture.setSelected(chosen);
    picture.pseudoClassStateChanged(CHOSEN, chosen);
    tick.setVisible(chosen);
    tick.setManaged(chosen);
  }

  private static Node drawing(ThemeChoice choice) {
    return switch (choice) {
      case LIGHT -> scene("light");
      case DARK -> scene("dark");
      case HIGH_CONTRAST -> scene("contrast");
      case SYSTEM -> {
        Node dark = new StackPane(scene("dark"));
        dark.setClip(new Polygon(WIDTH * 0.62, 0, WIDTH, 0, WIDTH, HEIGHT, WIDTH * 0.38, HEIGHT));
        yield new StackPane(scene("light"), dark);
      }
    };
  }

  private static Node scene(String theme) {
    Pane scene =
        new Pane(
            part("ground", 0, 0, WIDTH, HEIGHT),
            part("side", 0, 0, 47, HEIGHT),
            part("event", 60, 20, 43, 22),
            part("event-bar", 60, 20, 3, 22),
            part("other", 110, 36, 43, 32),
            part("other-bar", 110, 36, 3, 32),
            part("now", 47, 50, WIDTH - 47, 2));
    scene.getStyleClass().addAll("theme-scene", theme.toLowerCase(Locale.ROOT));
    scene.setMinSize(WIDTH, HEIGHT);
    scene.setMaxSize(WIDTH, HEIGHT);
    Rectangle rounded = new Rectangle(WIDTH, HEIGHT);
    rounded.setArcWidth(14);
    rounded.setArcHeight(14);
    StackPane clipped = new StackPane(scene);
    clipped.setClip(rounded);
    return clipped;
  }

  private static Region part(String style, double x, double y, double width, double height) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.resizeRelocate(x, y, width, height);
    part.setMinSize(width, height);
    part.setPrefSize(width, height);
    return part;
  }
}
