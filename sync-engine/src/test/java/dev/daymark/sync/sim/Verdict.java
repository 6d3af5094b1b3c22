package dev.daymark.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.sync.fake.FakeCalendar;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Whether all promises were kept. */
final class Verdict {

  private final Stage stage;

  Verdict(Stage stage) {
    this.stage = stage;
  }

  /** Throws if a promise was broken. */
  void check() {
    assertThat(stage.google.log().failures()).isEmpty();
    for (FakeCalendar calendar : stage.calendars) {
      Set<String> there = new TreeSet<>();
      calendar.events().forEach(event -> there.add(Projection.of(event)));
      there.removeIf(event -> saysNothing(event, calendar));
      for (Client client : stage.clients()) {
        Set<String> here = on(client, calendar);
        assertThat(here)
            .as("%s in %s, compared with the server", client.name(), calendar.id())
            .isEqualTo(due(client, calendar, there, here));
      }
    }
    Set<String> left = new HashSet<>(Ledger.on(stage.calendars).words());
    for (Client client : stage.clients()) {
      left.addAll(Ledger.on(client).words());
      left.addAll(Ledger.inConflicts(client.store()));
    }
    assertThat(stage.ledger.lost(left)).as("lost words").isEmpty();
    for (Client client : stage.clients()) {
      assertThat(client.examine())
          .as("differences the doctor of %s finds", client.name())
          .noneMatch(finding -> finding.kind().isRepairable());
    }
    stage.ledger.checkCopies(stage.clients(), stage.google.behaviour().refusesUndelete());
  }

  /** A cancelled occurrence whose place the series gives no longer may be kept or not. */
  private static boolean saysNothing(String event, FakeCalendar calendar) {
    return event.endsWith(" cancelled")
        && !calendar.hasPlace(event.substring(0, event.indexOf(' ')));
  }

  private static Set<String> due(
      Client client, FakeCalendar there, Set<String> events, Set<String> here) {
    for (Calendar calendar : client.store().calendars().all()) {
      if (there.id().equals(calendar.remoteId())) {
        return Bounds.due(client, there, calendar.id(), events, here);
      }
    }
    return events;
  }

  private static Set<String> on(Client client, FakeCalendar there) {
    Set<String> found = new TreeSet<>();
    for (Calendar calendar : client.store().calendars().all()) {
      if (there.id().equals(calendar.remoteId())) {
        client
            .store()
            .events()
            .ofCalendar(calendar.id())
            .forEach(
                event ->
                    found.add(
                        Projection.of(
                            event, client.store().syncState().find(event.id()).orElseThrow())));
      }
    }
    found.removeIf(event -> saysNothing(event, there));
    return found;
  }
}
