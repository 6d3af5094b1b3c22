package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.PointerEvents;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Theme;
import dev.daymark.app.ui.theme.ThemeChoice;
import java.time.LocalTime;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the window looks is chosen and taken at once; panes are as wide as they were dragged. */
final class AppearanceTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void scrollToTheEnd() {
    window.act(
        open ->
            open.scene().getRoot().lookupAll(".dm-settings .scroll-pane").stream()
                .map(ScrollPane.class::cast)
                .forEach(pane -> pane.setVvalue(pane.getVmax())));
  }

  private double width(String pane) {
    return window.read(scene -> ((Region) scene.lookup(pane)).getWidth());
  }

  private Bounds themePicture() {
    return window.read(
        scene -> {
          Node picture = scene.lookup(".theme-card .picture");
          return picture.localToScene(picture.getLayoutBounds());
        });
  }

  @Test
  void thePicturesOfThemesGrowWithTheText() {
    window.act(open -> open.navigate(new Place.Settings(SettingsPage.APPEARANCE)));
    Bounds usual = themePicture();
    assertThat(usual.getWidth()).isEqualTo(168);
    for (int i = 0; i < 5; i++) {
      window.press(KeyCode.CONTROL, KeyCode.PLUS);
    }
    assertThat(themePicture().getWidth()).isGreaterThan(usual.getWidth() * 1.4);
    assertThat(themePicture().getHeight()).isGreaterThan(usual.getHeight() * 1.4);
  }

  private Bounds column(SettingsPage page) {
    window.act(open -> open.navigate(new Place.Settings(page)));
    return window.read(
        scene -> {
          Node column = scene.lookup(".dm-settings .column");
          return column.localToScene(column.getLayoutBounds());
        });
  }

  @Test
  void theColumnOfTheSettingsStandsInOnePlaceWhetherItScrollsOrNot() {
    Bounds shorter = column(SettingsPage.CALENDARS);
    Bounds longer = column(SettingsPage.SHORTCUTS);
    assertThat(longer.getHeight()).isGreaterThan(shorter.getHeight()).isGreaterThan(900);
    assertThat(longer.getMinX()).isEqualTo(shorter.getMinX());
    assertThat(longer.getWidth()).isEqualTo(shorter.getWidth());
  }

  /** Takes hold of a pane's inner edge and moves it by some px to the right. */
  private void drag(String pane, boolean right, double by) {
    window.act(
        open -> {
          Node node = open.scene().lookup(pane);
          Bounds bounds = node.localToScene(node.getLayoutBounds());
          double from = right ? bounds.getMaxX() - 2 : bounds.getMinX() + 2;
          double y = bounds.getCenterY();
          node.fireEvent(at(MouseEvent.MOUSE_PRESSED, from, y, 1));
          node.fireEvent(at(MouseEvent.MOUSE_DRAGGED, from + by / 2, y, 1));
          node.getScene().getRoot().layout();
          node.fireEvent(at(MouseEvent.MOUSE_DRAGGED, from + by, y, 1));
          node.fireEvent(at(MouseEvent.MOUSE_RELEASED, from + by, y, 1));
        });
  }

  private static MouseEvent at(EventType<MouseEvent> type, double x, double y, int clicks) {
    return PointerEvents.primary(type, x, y, clicks, true);
  }

  @Test
  void theSidesAreDraggedWithinTheirBoundsAndRemembered() {
    drag(".dm-inspector", false, -60);
    assertThat(width(".dm-inspector")).isBetween(376.0, 384.0);
    drag(".dm-inspector", false, -300);
    assertThat(width(".dm-inspector")).isEqualTo(420);
    assertThat(window.store().settings().get("window.inspectorWidth")).contains("420");
    drag(".dm-sidebar", true, -300);
    assertThat(width(".dm-sidebar")).isEqualTo(200);
  }

  @Test
  void aDoubleClickOnAnEdgeGivesTheUsualWidth() {
    drag(".dm-inspector", false, -60);
    window.act(
        open -> {
          Node node = open.scene().lookup(".dm-inspector");
          Bounds bounds = node.localToScene(node.getLayoutBounds());
          node.fireEvent(
              at(MouseEvent.MOUSE_PRESSED, bounds.getMinX() + 2, bounds.getCenterY(), 2));
        });
    assertThat(width(".dm-inspector")).isEqualTo(320);
  }

  @Test
  void densityIsTakenAtOnceAndRemembered() {
    window.act(open -> open.navigate(new Place.Settings(SettingsPage.APPEARANCE)));
    double before =
        window.read(scene -> ((Region) scene.lookup(".dm-settings .dm-nav-row")).getHeight());
    scrollToTheEnd();
    window.click("#density .dm-segment-button", "Compact");
    double after =
        window.read(scene -> ((Region) scene.lookup(".dm-settings .dm-nav-row")).getHeight());
    assertThat(after).isEqualTo(before - 4);
    assertThat(window.store().settings().get("appearance.density")).contains("COMPACT");
  }

  @Test
  void lessMotionIsTakenAtOnceAndRemembered() {
    window.act(open -> open.navigate(new Place.Settings(SettingsPage.APPEARANCE)));
    scrollToTheEnd();
    window.click("#reduce-motion");
    assertThat(window.store().settings().get("appearance.reduceMotion")).contains("false");
    assertThat(isReduced()).isFalse();
    window.click("#reduce-motion");
    assertThat(window.store().settings().get("appearance.reduceMotion")).contains("true");
    assertThat(isReduced()).isTrue();
  }

  private boolean isReduced() {
    return window.read(scene -> Motion.of(scene).isReduced());
  }

  private void openPage() {
    window.act(open -> open.navigate(new Place.Settings(SettingsPage.APPEARANCE)));
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String box, T value) {
    window.act(open -> ((ComboBox<T>) open.scene().lookup(box)).setValue(value));
  }

  private String setting(String key) {
    return window.store().settings().get("appearance." + key).orElse("");
  }

  @Test
  void workingHoursAreTakenAtOnceAndNeverEndBeforeTheyBegin() {
    openPage();
    choose("#work-from", LocalTime.of(7, 0));
    assertThat(setting("workFrom")).isEqualTo("07:00");
    choose("#work-from", LocalTime.of(19, 0));
    assertThat(setting("workFrom")).isEqualTo("19:00");
    assertThat(setting("workTo")).isEqualTo("20:00");
  }

  @Test
  void weekNumbersAreHiddenEverywhere() {
    assertThat(window.texts(".dm-toolbar .label")).contains("Week 47");
    openPage();
    window.click("#week-numbers");
    assertThat(setting("weekNumbers")).isEqualTo("false");
    window.act(open -> open.navigate(new Place.CurrentCalendar()));
    assertThat(window.texts(".dm-toolbar .label")).doesNotContain("Week 47");
  }

  private void typeZone(String field, String text) {
    window.act(open -> open.scene().lookup(field).requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(text);
    window.press(KeyCode.ENTER);
  }

  private String zones() {
    return window.store().settings().get("window.extraZones").orElse("");
  }

  @Test
  void zonesStandBesideTheHoursAndGoAgain() {
    openPage();
    assertThat(window.shows("#extra-zone-2")).isFalse();
    typeZone("#extra-zone-1", "tokyo");
    assertThat(zones()).isEqualTo("Asia/Tokyo");
    typeZone("#extra-zone-2", "san fran");
    assertThat(zones()).isEqualTo("Asia/Tokyo,America/Los_Angeles");
    window.act(open -> open.scene().lookup("#extra-zone-1").requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
    window.press(KeyCode.TAB);
    assertThat(zones()).isEqualTo("America/Los_Angeles");
    window.click("#extra-zone-1 .dm-icon-button");
    assertThat(zones()).isEmpty();
  }

  @Test
  void aZoneThatStandsThereAlreadyIsNotAddedAgain() {
    openPage();
    typeZone("#extra-zone-1", "tokyo");
    typeZone("#extra-zone-2", "japan");
    assertThat(zones()).isEqualTo("Asia/Tokyo");
    assertThat(window.shows("#extra-zone-3")).isFalse();
  }

  @Test
  void whatMeansNoZoneIsSaidAndTheZoneStays() {
    openPage();
    typeZone("#extra-zone-1", "tokyo");
    typeZone("#extra-zone-1", "+05:00");
    window.press(KeyCode.TAB);
    assertThat(window.texts(".zone-columns .dm-danger"))
        .containsExactly(
            "“+05:00” is only an offset: choose a place, whose summer time is then known.");
    assertThat(zones()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void declinedEventsAreHiddenOnRequest() {
    openPage();
    choose("#declined", false);
    assertThat(setting("showDeclined")).isEqualTo("false");
  }

  @Test
  void theClassicPaletteRecoloursWhatIsOnTheScreen() {
    openPage();
    String before = window.read(scene -> scene.getStylesheets().toString());
    window.click("#colours .dm-segment-button", "Classic");
    assertThat(setting("colours")).isEqualTo("CLASSIC");
    String after = window.read(scene -> scene.getStylesheets().toString());
    assertThat(after).isNotEqualTo(before);
    EventColours colours = new EventColours();
    colours.setStyle(ColourStyle.CLASSIC);
    assertThat(colours.stylesheet(Theme.LIGHT)).contains(".dm-c-3F51B5 { -dm-ev-colour: #4986E7;");
  }

  @Test
  void highContrastIsAThemeOfItsOwn() {
    window.act(open -> open.themeProperty().set(ThemeChoice.HIGH_CONTRAST));
    assertThat(window.store().settings().get("appearance.theme")).contains("HIGH_CONTRAST");
    String sheets = window.read(scene -> scene.getStylesheets().toString());
    assertThat(sheets).contains("daymark-contrast.css", "contrast-outlines.css");
  }
}
