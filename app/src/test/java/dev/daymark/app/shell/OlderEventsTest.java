package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReach;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reach;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Days of which older events are in Google only say so, and fetch them. */
class OlderEventsTest {
  private static final LocalDate OLD = LocalDate.of(2024, 11, 13);
  private static final LocalDate YOUNG = LocalDate.of(2024, 11, 27);
  private static final String LEAD = "Older events stay in Google.";

  private final WindowStage window =
      new WindowStage(
          1440,
          900,
          store -> {
            MockFixture.fill(store);
            MockReach.keep(store);
          },
          () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  private void show(Place place) {
    window.act(it -> it.navigate(place));
  }

  private boolean isSaid() {
    return window.texts(".dm-banner .lead").contains(LEAD);
  }

  private boolean canFetch() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-banner .button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Fetch older events"))
                .anyMatch(button -> !button.isDisabled()));
  }

  private Reach reach() {
    return window.store().accounts().reach(MockFixture.ACCOUNT).orElseThrow();
  }

  private void offline(boolean now) {
    Standing standing =
        now
            ? new Standing(
                TestSession.NOW,
                TestSession.NOW.minus(Duration.ofMinutes(3)),
                new SyncFailure.Offline("no route"))
            : Standing.checked(TestSession.NOW);
    window.engine().say(SyncStatus.of(Map.of(MockFixture.ACCOUNT, standing)));
    window.settle();
  }

  private Node banner() {
    return window.read(scene -> scene.getRoot().lookup(".dm-banner"));
  }

  @Test
  void whatIsSaidStaysWhereItIsAsLongAsNothingElseIsToBeSaid() {
    show(new Place.Week(OLD));
    Node said = banner();
    show(new Place.Week(OLD.minusWeeks(1)));
    assertThat(banner()).isSameAs(said);
    offline(true);
    assertThat(banner()).isNotSameAs(said);
    assertThat(canFetch()).isFalse();
  }

  @Test
  void everyWayToShowTheDaysSaysThatOlderEventsAreElsewhere() {
    for (Place place :
        List.of(
            new Place.Week(OLD), new Place.Day(OLD), new Place.Month(OLD), new Place.Agenda(OLD))) {
      show(place);
      assertThat(isSaid()).as(place.toString()).isTrue();
      assertThat(window.texts(".dm-banner .detail"))
          .contains("Everything since 19 November 2024 is here.");
      show(new Place.Week(YOUNG));
      assertThat(isSaid()).isFalse();
    }
    show(new Place.Tasks(dev.daymark.app.tasks.TaskFilter.Smart.PLANNED));
    assertThat(isSaid()).isFalse();
  }

  @Test
  void theButtonAsksForEverythingAndTheStripGoesOnceItIsHere() {
    show(new Place.Week(OLD));
    window.click(".dm-banner .button", "Fetch older events");
    assertThat(reach()).isEqualTo(Reach.EVERYTHING);
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.MANUAL);
    assertThat(window.texts(".dm-banner .detail"))
        .contains("Everything since 19 November 2024 is here. They are being fetched.");
    assertThat(canFetch()).isFalse();
    MockReach.list(window.store(), null);
    window.settle();
    assertThat(isSaid()).isFalse();
  }

  @Test
  void offlineNothingIsFetchedAndTheStripSaysWhy() {
    show(new Place.Week(OLD));
    offline(true);
    assertThat(canFetch()).isFalse();
    assertThat(window.texts(".dm-banner .detail"))
        .contains(
            "Everything since 19 November 2024 is here."
                + " You are offline, so they cannot be fetched now.");
    window.press(KeyCode.SHIFT, KeyCode.O);
    assertThat(reach()).isEqualTo(Reach.YEARS_2);
    offline(false);
    assertThat(canFetch()).isTrue();
    window.press(KeyCode.SHIFT, KeyCode.O);
    window.settle();
    assertThat(reach()).isEqualTo(Reach.EVERYTHING);
  }

  @Test
  void aHiddenCalendarIsNotSpokenOfAndAStripPutAwayStaysAway() {
    show(new Place.Week(OLD));
    window.click(".dm-banner .dm-icon-button");
    assertThat(isSaid()).isFalse();
    show(new Place.Week(OLD.minusYears(1)));
    assertThat(isSaid()).isFalse();
    MockReach.list(window.store(), Instant.parse("2025-11-18T00:00:00Z"));
    window.settle();
    assertThat(isSaid()).isTrue();
    for (Calendar calendar : window.store().calendars().ofAccount(MockFixture.ACCOUNT)) {
      window.store().localEdits().editCalendar(calendar.id(), it -> it.withVisible(false));
    }
    window.settle();
    assertThat(isSaid()).isFalse();
  }

  @Test
  void theSearchSaysHowFarBackItReaches() {
    window.act(it -> it.navigate(new Place.Week(YOUNG)));
    window.press(KeyCode.SLASH);
    window.write("workshop");
    window.settle();
    List<String> said =
        window.read(
            scene ->
                javafx.stage.Window.getWindows().stream()
                    .filter(shown -> shown.getScene() != null)
                    .flatMap(
                        shown -> shown.getScene().getRoot().lookupAll(".older .label").stream())
                    .filter(Node::isVisible)
                    .map(node -> ((javafx.scene.control.Label) node).getText())
                    .toList());
    assertThat(said).contains("Searched back to 19 November 2024.");
  }

  @Test
  void offlineTheSearchSaysHowMuchOfTheTimeItLooksThrough() {
    Standing standing = new Standing(TestSession.NOW, null, new SyncFailure.Offline("no route"));
    window.engine().say(SyncStatus.of(Map.of(MockFixture.ACCOUNT, standing)));
    window.settle();
    window.press(KeyCode.SLASH);
    window.write("workshop");
    assertThat(window.texts(".dm-search-results .offline"))
        .containsExactly("Offline. Searching 2 years on this device.");
  }

  @Test
  void theLinkUnderTheResultsIsReachedByTabAndByTheArrows() {
    window.act(it -> it.navigate(new Place.Week(YOUNG)));
    window.press(KeyCode.SLASH);
    window.write("qqqq");
    assertThat(isAtLink()).isFalse();
    window.press(KeyCode.TAB);
    assertThat(isAtLink()).isTrue();
    assertThat(help()).isEqualTo("Search Google for older events");
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(isAtLink()).isFalse();
    assertThat(isInField()).isTrue();
    window.press(KeyCode.DOWN);
    assertThat(isAtLink()).isTrue();
    window.press(KeyCode.TAB);
    assertThat(isInField()).isFalse();

    window.press(KeyCode.SLASH);
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
    assertThat(reach()).isEqualTo(Reach.EVERYTHING);
  }

  private boolean isAtLink() {
    return window.shows(".dm-search-results .older .dm-link:focus-visible");
  }

  private boolean isInField() {
    return window.read(scene -> scene.lookup("#search").isFocusWithin());
  }

  private String help() {
    return window.read(scene -> String.valueOf(scene.lookup("#search").getAccessibleHelp()));
  }

  @Test
  void theCardShowsHowFarBackAndKeepsWhatIsChosen() {
    show(new Place.Settings(SettingsPage.ACCOUNTS));
    assertThat(chosen()).isEqualTo(Reach.YEARS_2);
    window.act(it -> choice(it.scene().getRoot()).setValue(Reach.YEARS_5));
    assertThat(reach()).isEqualTo(Reach.YEARS_5);
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.MANUAL);
    window.store().localEdits().setReach(MockFixture.ACCOUNT, Reach.YEAR_1);
    window.settle();
    assertThat(chosen()).isEqualTo(Reach.YEAR_1);
    assertThat(window.engine().requests()).hasSize(1);
  }

  private Reach chosen() {
    return window.read(scene -> choice(scene.getRoot()).getValue());
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Reach> choice(Node root) {
    return (ComboBox<Reach>) root.lookup(".dm-account .reach");
  }
}
