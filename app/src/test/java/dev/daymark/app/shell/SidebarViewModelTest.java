package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.shell.SidebarViewModel.CalendarGroup;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Due;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.LocalEdits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SidebarViewModelTest {
  private final TestSession test = new TestSession();
  private final LocalEdits edits = test.store().localEdits();
  private final SidebarViewModel sidebar = new SidebarViewModel(test.session(), test.undo());

  @AfterEach
  void close() {
    sidebar.close();
    test.close();
  }

  @Test
  void aNewStoreHasACalendarAndAListOnThisDevice() {
    assertThat(sidebar.groups()).singleElement().isInstanceOf(CalendarGroup.OnThisDevice.class);
    assertThat(sidebar.lists()).hasSize(1);
    assertThat(sidebar.dueTasksProperty().get()).isZero();
  }

  @Test
  void aCalendarIsHiddenAndShownAgain() {
    Calendar calendar = edits.createCalendar("Allotment", "#795548").item();

    sidebar.setVisible(calendar.id(), false);
    assertThat(test.store().calendars().find(calendar.id()).orElseThrow().visible()).isFalse();
    assertThat(sidebar.groups().getFirst().calendars())
        .filteredOn(shown -> shown.id().equals(calendar.id()))
        .singleElement()
        .extracting(Calendar::visible)
        .isEqualTo(false);
  }

  @Test
  void tasksDueTodayAndBeforeAreCountedAndTheCountFollowsTheDay() {
    var list = test.store().tasks().defaultList().id();
    edits.createTask(
        list, TaskContent.of("Late").withDue(new Due.OnDay(TestSession.TODAY.minusDays(2))));
    edits.createTask(list, TaskContent.of("Now").withDue(new Due.OnDay(TestSession.TODAY)));
    edits.createTask(
        list, TaskContent.of("Next").withDue(new Due.OnDay(TestSession.TODAY.plusDays(1))));
    assertThat(sidebar.dueTasksProperty().get()).isEqualTo(2);

    test.setNow(TestSession.NOW.plus(Duration.ofDays(1)));
    assertThat(sidebar.dueTasksProperty().get()).isEqualTo(3);
  }
}
