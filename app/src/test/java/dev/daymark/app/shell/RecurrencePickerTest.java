package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.ItemKey;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Due;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rule is put together in the details of an event, read back, saved and taken back. */
final class RecurrencePickerTest {
  private final WindowStage window = new WindowStage(1280, 800, true);

  @AfterEach
  void close() {
    window.close();
  }

  private CalendarEvent dentist() {
    return window.event("Dentist");
  }

  private void openPicker() {
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.click(".dm-inspector .button.ghost", "Repeat");
    window.click(".context-menu .menu-item .label", "Custom…");
    assertThat(window.shows("#recurrence-picker")).isTrue();
  }

  private void retype(String field, String text) {
    window.click(field);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(text);
  }

  private String summary() {
    return window.texts("#recurrence-picker .summary " + Label.class.getSimpleName()).toString();
  }

  @Test
  void everyTwoWeeksThreeTimesIsReadBackWithItsDatesAndSaved() {
    openPicker();
    retype("#recurrence-interval", "2");
    window.click("#recurrence-picker .dm-segment-button", "After");
    retype("#recurrence-end", "3");
    assertThat(summary())
        .contains("Every two weeks on Thursday, 3 times")
        .contains("19 Nov", "3 Dec", "17 Dec");
    window.click("#recurrence-done");
    assertThat(dentist().content().recurrence().lines())
        .containsExactly("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=3");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(dentist().isSeries()).isFalse();
  }

  @Test
  void whatMakesNoSenseCannotBeSaved() {
    openPicker();
    retype("#recurrence-interval", "x");
    assertThat(summary()).contains("from 1 to 999");
    window.click("#recurrence-done");
    assertThat(window.shows("#recurrence-picker")).isTrue();
    assertThat(dentist().isSeries()).isFalse();
  }

  private Task task(TaskStatus status) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals("Library books"))
        .filter(it -> it.content().status() == status)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTaskRecursFromTheDayItIsCompleted() {
    ItemKey key = new ItemKey.OfTask(task(TaskStatus.PENDING).id());
    window.act(shown -> shown.select(key));
    window.click("#task-repeat");
    window.click(".context-menu .menu-item .label", "Custom…");
    retype("#recurrence-interval", "5");
    window.click("#recurrence-picker .dm-segment-button", "Completion");
    assertThat(summary())
        .contains("5 weeks after completion", "The next date is set when you complete it.");
    window.click("#recurrence-done");
    assertThat(task(TaskStatus.PENDING).content().afterCompletion()).isTrue();
    assertThat(task(TaskStatus.PENDING).content().recurrence().lines())
        .containsExactly("RRULE:FREQ=WEEKLY;INTERVAL=5");
    assertThat(window.texts("#task-repeat .dm-medium")).containsExactly("5 weeks after completion");

    window.click(".dm-inspector .task-status .dm-rsvp-button", "Completed");
    assertThat(task(TaskStatus.PENDING).content().due())
        .isEqualTo(new Due.OnDay(java.time.LocalDate.of(2026, 12, 23)));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(task(TaskStatus.PENDING).content().recurrence().isPresent()).isFalse();
  }

  @Test
  void aRuleThatCannotBeMadeHereIsReadAndOnlyReplaced() {
    window
        .store()
        .localEdits()
        .editEvent(
            dentist().id(),
            content ->
                content.withRecurrence(
                    Recurrence.ofRule("FREQ=YEARLY;BYMONTH=3,11;BYDAY=3TH;COUNT=4")));
    window.settle();
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.click("#event-repeat");
    window.click(".context-menu .menu-item .label", "Custom…");
    assertThat(window.texts("#recurrence-picker .standing"))
        .singleElement()
        .asString()
        .endsWith(". This rule can be replaced here, not changed.");
    assertThat(window.texts("#recurrence-done")).containsExactly("Replace");
  }
}
