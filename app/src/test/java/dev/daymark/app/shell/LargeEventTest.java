package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.FxStallExtension;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.EventContent;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An event with 500 guests and 50 kB of notes full of links. What it costs to show is held by the
 * number of nodes, which no load of the machine changes.
 */
@ExtendWith(FxStallExtension.class)
final class LargeEventTest {
  private static final String TITLE = "Design critique";
  private static final int GUESTS = 500;
  private static final int NOTES = 50_000;
  private static final int MOST_IN_PANEL = 350;
  private static final int MOST_IN_EDITOR = 600;
  private static final String PANEL_ROWS = ".dm-inspector .guest-row";
  private static final String EDITOR_ROWS = ".dm-editor .editor-guest-row";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final WindowStage window = new WindowStage(1440, 900, LargeEventTest::fill, () -> {});

  @AfterEach
  void close() {
    window.robot.release(new MouseButton[0]);
    window.close();
  }

  @Test
  void thePanelMakesRowsForTheFirstGuestsOnly() {
    window.select(TITLE);
    assertThat(nodes(".dm-inspector")).isLessThan(MOST_IN_PANEL);
    assertThat(rows(PANEL_ROWS)).hasSize(8);
  }

  @Test
  void guestsThatAreUnfoldedStaySoWhenTheEventChanges() {
    window.select(TITLE);
    unfold(".dm-inspector .dm-link");
    assertThat(rows(PANEL_ROWS)).hasSize(48);
    change(content -> content.withAttendees(content.attendees().subList(1, GUESTS)));
    assertThat(rows(PANEL_ROWS)).hasSize(48);
    window.select("Stand-up");
    window.select(TITLE);
    assertThat(rows(PANEL_ROWS)).hasSize(8);
  }

  @Test
  void theEditorMakesRowsForTheFirstGuestsOnlyAndKeepsThemWhenMoreAreAskedFor() {
    edit();
    assertThat(nodes(".dm-editor")).isLessThan(MOST_IN_EDITOR);
    List<Node> first = rows(EDITOR_ROWS);
    assertThat(first).hasSize(12);
    unfold(".dm-editor .dm-link");
    assertThat(rows(EDITOR_ROWS)).hasSize(52).startsWith(first.toArray(Node[]::new));
  }

  @Test
  void aGuestCanBeTakenOffInTheEditorByKeys() {
    edit();
    List<Node> before = rows(EDITOR_ROWS);
    window.act(open -> before.get(1).lookup(".remove").requestFocus());
    window.press(KeyCode.SPACE);
    List<Node> left = new ArrayList<>(before);
    left.remove(1);
    assertThat(rows(EDITOR_ROWS)).hasSize(12).startsWith(left.toArray(Node[]::new));
    Node focused = window.read(scene -> scene.getFocusOwner().getParent().getParent());
    assertThat(focused).isSameAs(before.get(2));
  }

  private void edit() {
    window.select(TITLE);
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.E);
  }

  private void unfold(String selector) {
    window.act(
        open ->
            open.scene().getRoot().lookupAll(selector).stream()
                .map(Button.class::cast)
                .filter(link -> link.getText().endsWith(" more"))
                .forEach(Button::fire));
  }

  private List<Node> rows(String selector) {
    return window.read(scene -> List.copyOf(scene.getRoot().lookupAll(selector)));
  }

  private int nodes(String selector) {
    return window.read(scene -> count(scene.lookup(selector)));
  }

  private static int count(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(LargeEventTest::count).sum()
        : 1;
  }

  private void change(UnaryOperator<EventContent> change) {
    change(window.store(), change);
    window.settle();
  }

  private static void fill(LocalStore store) {
    MockFixture.fill(store);
    List<Attendee> guests =
        IntStream.range(0, GUESTS)
            .mapToObj(number -> Attendee.of("guest" + number + "@example.org"))
            .toList();
    String notes = "Plans at https://example.org/plans and more.\n".repeat(NOTES / 45);
    change(store, content -> content.withAttendees(guests).withDescription(notes));
  }

  private static void change(LocalStore store, UnaryOperator<EventContent> change) {
    store.events().occurrences(MONDAY, MONDAY.plusDays(7), TestSession.ZONE).stream()
        .filter(occurrence -> occurrence.event().content().summary().equals(TITLE))
        .findFirst()
        .ifPresent(found -> store.localEdits().editEvent(found.event().id(), change));
  }
}
