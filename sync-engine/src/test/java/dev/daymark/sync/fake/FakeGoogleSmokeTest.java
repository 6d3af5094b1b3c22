package dev.daymark.sync.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.Events;
import org.junit.jupiter.api.Test;

class FakeGoogleSmokeTest {
  @Test
  void googlesOwnClientSignsInWritesListsAndSyncsIncrementally() throws Exception {
    try (FakeGoogle google = FakeGoogle.start()) {
      FakeAccount ada = google.addAccount("ada@example.com");
      Calendar calendar = GoogleClient.calendar(google, ada);
      assertThat(calendar.calendarList().list().execute().getItems()).hasSize(1);
      Event made =
          calendar
              .events()
              .insert(
                  "primary",
                  new Event()
                      .setSummary("Lunch")
                      .setStart(
                          new EventDateTime()
                              .setDateTime(new DateTime("2026-11-23T12:00:00+01:00")))
                      .setEnd(
                          new EventDateTime()
                              .setDateTime(new DateTime("2026-11-23T13:00:00+01:00"))))
              .execute();
      assertThat(made.getEtag()).isNotNull();
      Events first = calendar.events().list("primary").execute();
      assertThat(first.getItems()).extracting(Event::getSummary).containsExactly("Lunch");
      ada.primary().deleteEvent(made.getId());
      Events next =
          calendar.events().list("primary").setSyncToken(first.getNextSyncToken()).execute();
      assertThat(next.getItems()).extracting(Event::getStatus).containsExactly("cancelled");
      assertThat(
              calendar
                  .events()
                  .list("primary")
                  .setSyncToken(next.getNextSyncToken())
                  .execute()
                  .getItems())
          .isEmpty();
    }
  }
}
