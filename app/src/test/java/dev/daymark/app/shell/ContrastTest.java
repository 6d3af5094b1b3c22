package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReview;
import dev.daymark.app.fixture.MockWaiting;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.FxStalls;
import dev.daymark.app.ui.theme.ThemeChoice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything can be read and found in each theme, on every screen of the made-up week. */
final class ContrastTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
  void everyTextAndControlStandsOut(ThemeChoice theme) {
    Set<String> poor = new TreeSet<>();
    int[] seen = new int[2];
    try (WindowStage window = new WindowStage(1440, 900, ContrastTest::fill, () -> {})) {
      window.act(open -> open.themeProperty().set(theme));
      places().forEach((name, place) -> look(window, name, place, poor, seen));
      look(window, "editor", new Place.Week(WEDNESDAY), poor, seen, Floating.EDITOR);
      look(window, "sync", new Place.Week(WEDNESDAY), poor, seen, Floating.SYNC);
      look(window, "outbox", new Place.Week(WEDNESDAY), poor, seen, Floating.OUTBOX);
      look(window, "scope", new Place.Week(WEDNESDAY), poor, seen, Floating.SCOPE);
    }
    assertThat(seen[0]).as("texts looked at").isGreaterThan(1_000);
    assertThat(seen[1]).as("controls looked at").isGreaterThan(50);
    assertThat(poor).as(theme + ": what is hard to see").isEmpty();
  }

  @Test
  void whatIsHardToReadIsFound() {
    Text pale = new Text("pale");
    pale.setFill(Color.web("#9A9A9A"));
    StackPane root = new StackPane(pale);
    root.setBackground(
        new javafx.scene.layout.Background(new BackgroundFill(Color.WHITE, null, null)));
    assertThat(Contrasts.of(root).poor()).singleElement().asString().contains("“pale”");
    assertThat(Contrasts.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
  }

  private static void fill(dev.daymark.storage.LocalStore store) {
    MockFixture.fill(store);
    new MockWaiting(store, moment -> {}).addRefused();
    MockReview.add(store);
  }

  private static Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("week", new Place.Week(WEDNESDAY));
    places.put("day", new Place.Day(WEDNESDAY));
    places.put("month", new Place.Month(WEDNESDAY));
    places.put("agenda", new Place.Agenda(WEDNESDAY));
    places.put("tasks", new Place.Tasks(TaskFilter.Smart.PLANNED));
    places.put("review", new Place.Review());
    for (SettingsPage page : SettingsPage.values()) {
      places.put("settings " + page, new Place.Settings(page));
    }
    return places;
  }

  private static void look(
      WindowStage window,
      String name,
      Place place,
      Set<String> poor,
      int[] seen,
      Floating... floating) {
    window.act(open -> open.navigate(place));
    window.act(open -> open.select(workshop(window)));
    for (Floating over : floating) {
      window.act(open -> open.open(over));
    }
    Contrasts found = window.read(ContrastTest::measured);
    seen[0] += found.texts();
    seen[1] += found.controls();
    found.poor().forEach(sentence -> poor.add("\n" + name + ": " + sentence));
    for (Floating _ : floating) {
      window.press(javafx.scene.input.KeyCode.ESCAPE);
    }
  }

  private static Contrasts measured(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    Contrasts found = Contrasts.of(scene.getRoot());
    FxStalls.forgive();
    return found;
  }

  private static ItemKey workshop(WindowStage window) {
    return ItemKey.of(
        window
            .store()
            .events()
            .occurrences(WEDNESDAY, WEDNESDAY.plusDays(1), TestSession.ZONE)
            .stream()
            .filter(it -> it.event().content().summary().startsWith("Client workshop"))
            .findFirst()
            .orElseThrow());
  }
}
