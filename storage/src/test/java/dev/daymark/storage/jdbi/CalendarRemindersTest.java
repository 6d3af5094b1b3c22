package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.sync.CalendarBase;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.ListSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The reminders of calendars in the store. */
class CalendarRemindersTest {
  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private static Reminder popup(int minutes) {
    return new Reminder(Reminder.Method.POPUP, minutes);
  }

  private void agreeOn(JsonObject base) throws SQLException {
    try (Connection connection = fix.database.connection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE calendars SET list_base = ? WHERE id = ?")) {
      update.setString(1, base.toString());
      update.setObject(2, fix.work.value());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private void set(List<Reminder> reminders) {
    fix.store.localEdits().editCalendar(fix.work, it -> it.withDefaultReminders(reminders));
  }

  @Test
  void whatBothSidesAgreedOnBeforeRemindersCouldBeChangedHereIsAsTheCalendarHasThem() {
    ListSettings now = new ListSettings("Work", "#112233", true, List.of(popup(10)));
    JsonObject older = Json.tree(new CalendarBase(now, new ETag("1")));
    older.getAsJsonObject("settings").remove("reminders");
    assertThat(CalendarTable.base(older.toString(), Json.write(List.of(popup(10)))))
        .hasValueSatisfying(base -> assertThat(base.settings()).isEqualTo(now));
    assertThat(CalendarTable.base(null, "[]")).isEmpty();
  }

  @Test
  void aChoiceIsToBeSentAlthoughWhatWasAgreedOnIsFromBeforeRemindersCouldBeChangedHere()
      throws SQLException {
    Calendar before = fix.store.calendars().find(fix.work).orElseThrow();
    ListSettings agreed =
        new ListSettings(
            before.summary(), before.color(), before.selected(), before.defaultReminders());
    JsonObject older = Json.tree(new CalendarBase(agreed, new ETag("1")));
    older.getAsJsonObject("settings").remove("reminders");
    agreeOn(older);
    set(List.of(popup(25)));
    assertThat(fix.store.syncState().calendarChanges()).hasSize(1);
  }

  @Test
  void moreThanFiveOrOnesOutsideFourWeeksAreRefused() {
    Calendar before = fix.store.calendars().find(fix.work).orElseThrow();
    assertThatThrownBy(() -> set(Collections.nCopies(6, popup(10))))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("at most five");
    assertThatThrownBy(() -> set(List.of(popup(40_321)))).isInstanceOf(DaymarkException.class);
    assertThatThrownBy(() -> set(List.of(popup(-1)))).isInstanceOf(DaymarkException.class);
    assertThat(fix.store.calendars().find(fix.work)).contains(before);
    assertThat(fix.store.syncState().calendarChanges()).isEmpty();
  }
}
