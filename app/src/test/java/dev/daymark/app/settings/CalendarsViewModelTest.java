package dev.daymark.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.CalendarsViewModel.Place;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reminder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CalendarsViewModelTest {
  private final TestSession test = new TestSession();
  private final CalendarsViewModel calendars = new CalendarsViewModel(test.session());

  @AfterEach
  void close() {
    calendars.close();
    test.close();
  }

  private Calendar named(String name) {
    return calendars.sections().stream()
        .flatMap(section -> section.calendars().stream())
        .filter(calendar -> calendar.summary().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCalendarOnThisDeviceIsMadeRenamedColouredAndHidden() {
    calendars.create(Place.DEVICE, " Allotment ", "#795548");
    calendars.rename(named("Allotment"), "Garden");
    calendars.setColor(named("Garden"), "#0B8043");
    calendars.setVisible(named("Garden"), false);

    Calendar garden = named("Garden");
    assertThat(garden.color()).isEqualToIgnoringCase("#0B8043");
    assertThat(garden.visible()).isFalse();
    assertThat(test.told()).isEqualTo("“Garden” is hidden");
  }

  @Test
  void aBlankNameMakesNoCalendar() {
    calendars.create(Place.DEVICE, "  ", "#795548");
    assertThat(calendars.sections()).hasSize(1);
    assertThat(calendars.sections().getFirst().calendars()).hasSize(1);
  }

  @Test
  void deletingTellsFirstHowManyEventsGo() {
    calendars.create(Place.DEVICE, "Allotment", "#795548");
    Calendar allotment = named("Allotment");
    test.store()
        .localEdits()
        .createEvent(
            allotment.id(), EventContent.of("Sow", EventTime.AllDay.on(TestSession.TODAY)));
    List<Integer> counted = new ArrayList<>();
    calendars.countEvents(allotment.id(), counted::add);
    assertThat(counted).containsExactly(1);

    calendars.delete(allotment);
    assertThat(test.store().calendars().find(allotment.id())).isEmpty();
  }

  @Test
  void newEventsGoToTheCalendarThatIsChosenForThem() {
    calendars.create(Place.DEVICE, "Allotment", "#795548");
    assertThat(calendars.defaultProperty().get())
        .isNotEqualTo(Optional.of(named("Allotment").id()));

    calendars.makeDefault(named("Allotment"));
    assertThat(calendars.defaultProperty().get()).contains(named("Allotment").id());
    assertThat(test.store().calendars().defaultCalendar()).isEqualTo(named("Allotment"));
  }

  @Test
  void theReminderOfACalendarIsThatOfItsEventsAndCanBeTakenBack() {
    calendars.create(Place.DEVICE, "Allotment", "#795548");
    calendars.setReminders(named("Allotment"), List.of(new Reminder(Reminder.Method.POPUP, 60)));
    assertThat(named("Allotment").defaultReminders())
        .containsExactly(new Reminder(Reminder.Method.POPUP, 60));
    calendars.setReminders(named("Allotment"), List.of());
    assertThat(named("Allotment").defaultReminders()).isEmpty();

    test.undo().undo();
    assertThat(named("Allotment").defaultReminders())
        .containsExactly(new Reminder(Reminder.Method.POPUP, 60));
  }
}
