package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.storage.Edit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Daymark does not model of an event outlives the event that it was read of. */
class CarriedDetailsTest extends TwoDevices {

  private static final String UNMODELLED =
      """
      {"guestsCanSeeOtherGuests":false,"guestsCanInviteOthers":false,"anyoneCanAddSelf":true,
       "source":{"title":"Ticket","url":"https://tickets.example/7"},
       "extendedProperties":{"private":{"ticket":"7"},"shared":{"team":"north"}},
       "attachments":[{"fileUrl":"https://files.example/plan","title":"Plan","mimeType":"text/plain"}]}
      """;

  CarriedDetailsTest() throws IOException {}

  private void addThere(CalendarEvent event) {
    account.primary().patchEvent(remoteId(desk, event), UNMODELLED);
    converge();
  }

  private static void assertHasAll(JsonObject event) {
    JsonObject unmodelled = JsonParser.parseString(UNMODELLED).getAsJsonObject();
    assertThat(event.getAsJsonArray("attachments"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.getAsJsonObject().get("fileUrl").getAsString())
                    .isEqualTo("https://files.example/plan"));
    for (String name : unmodelled.keySet()) {
      if (!name.equals("attachments")) {
        assertThat(event.get(name)).as(name).isEqualTo(unmodelled.get(name));
      }
    }
  }

  private void assertAllHaveAll(int events) {
    List<JsonObject> there = account.primary().events();
    assertThat(there).hasSize(events).allSatisfy(CarriedDetailsTest::assertHasAll);
  }

  @Test
  void aSeriesThatIsSplitHasItInBothParts() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    converge();
    addThere(series);
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            new OriginalStart.AtInstant(TEN.plusDays(2).toInstant()),
            RecurrenceScope.THIS_AND_FOLLOWING,
            content -> content.withSummary("Bills"));
    converge();
    assertAllHaveAll(2);
  }

  @Test
  void aDeletionThatIsTakenBackAfterItWasSentBringsItBackWithIt() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    addThere(event);
    Edit<?> deletion = desk.store().localEdits().deleteEvent(event.id());
    converge();
    assertThat(serverIds()).isEmpty();
    desk.store().localEdits().undo(deletion.change());
    converge();
    assertAllHaveAll(1);
  }

  @Test
  void anEventThatIsEditedHereAndDeletedThereLivesOnWithIt() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    addThere(event);
    laptop.store().localEdits().deleteEvent(laptop.event(ME, "Invoices").id());
    laptop.sync();
    desk.edit(event.id(), content -> content.withLocation("Room 4"));
    converge();
    assertAllHaveAll(1);
  }

  @Test
  void aRunThatDeletedItIsTakenBackWithIt() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    addThere(event);
    desk.store().localEdits().deleteEvent(event.id());
    desk.sync();
    laptop.sync();
    laptop.store().localEdits().undoRun(laptop.store().syncState().runs(1).getFirst().id());
    converge();
    assertAllHaveAll(1);
  }
}
