package dev.daymark.sync.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A copy that only follows incremental lists stays equal to a fresh full list, whatever another
 * device does.
 */
class MirrorTest {
  private static final int ROUNDS = 25;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  @AutoClose private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final Calendar api = GoogleClient.calendar(google, ada);
  private final List<String> plain = new ArrayList<>();
  private final List<String> series = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void followingIncrementalListsGivesTheSameAsListingInFull(long seed) throws Exception {
    Random random = new Random(seed);
    google.behaviour().emptyPages(seed % 2 == 0);
    Map<String, Event> mirror = new TreeMap<>();
    String token = pull(mirror, null, random);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = random.nextInt(6); i >= 0; i--) {
        edit(random);
      }
      clock.advance(Duration.ofMillis(random.nextInt(1000)));
      token = pull(mirror, token, random);

      Map<String, Event> fresh = new TreeMap<>();
      pull(fresh, null, random);
      assertThat(mirror).as("seed %d, round %d", seed, round).isEqualTo(fresh);
    }
    assertThat(mirror).isNotEmpty();
    assertThat(google.log().failures()).isEmpty();
  }

  private String pull(Map<String, Event> into, @Nullable String token, Random random)
      throws IOException {
    String page = null;
    while (true) {
      Events events =
          api.events()
              .list("primary")
              .setSyncToken(token)
              .setPageToken(page)
              .setMaxResults(1 + random.nextInt(5))
              .execute();
      events.getItems().forEach(event -> apply(into, event));
      page = events.getNextPageToken();
      if (page == null) {
        return events.getNextSyncToken();
      }
    }
  }

  private static void apply(Map<String, Event> into, Event event) {
    boolean cancelled = event.getStatus().equals("cancelled");
    if (cancelled && event.getRecurringEventId() == null) {
      into.remove(event.getId());
      into.values().removeIf(child -> event.getId().equals(child.getRecurringEventId()));
    } else {
      into.put(event.getId(), event);
    }
  }

  private void edit(Random random) {
    FakeCalendar calendar = ada.primary();
    switch (random.nextInt(8)) {
      case 0, 1 -> plain.add(add(calendar, random, ""));
      case 2 -> series.add(add(calendar, random, "\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=9\"],"));
      case 3 -> attempt(() -> calendar.patchEvent(one(plain, random), title(random)));
      case 4 -> attempt(() -> calendar.deleteEvent(one(plain, random)));
      case 5 ->
          attempt(
              () -> calendar.changeOccurrence(one(series, random), slot(random), title(random)));
      case 6 -> attempt(() -> calendar.cancelOccurrence(one(series, random), slot(random)));
      default ->
          attempt(
              () ->
                  calendar.patchEvent(
                      one(series, random),
                      random.nextInt(4) == 0
                          ? "{\"status\":\"%s\"}"
                              .formatted(random.nextBoolean() ? "cancelled" : "confirmed")
                          : "{\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=%d\"]}"
                              .formatted(4 + random.nextInt(5))));
    }
  }

  private static String add(FakeCalendar calendar, Random random, String recurrence) {
    JsonObject made =
        calendar.addEvent(
            """
            {%s "summary":"%d","start":{"dateTime":"2026-11-23T08:00:00Z","timeZone":"UTC"},
             "end":{"dateTime":"2026-11-23T09:00:00Z","timeZone":"UTC"}}\
            """
                .formatted(recurrence, random.nextInt(100)));
    return made.get("id").getAsString();
  }

  /** Edits of what is gone already are refused, as they are for a real device. */
  private static void attempt(Runnable edit) {
    try {
      edit.run();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(403|404|410) .*");
    }
  }

  private static String one(List<String> ids, Random random) {
    return ids.isEmpty() ? "missing1" : ids.get(random.nextInt(ids.size()));
  }

  private static String slot(Random random) {
    return "202611%dT080000Z".formatted(23 + random.nextInt(7));
  }

  private static String title(Random random) {
    return "{\"summary\":\"%d\"}".formatted(random.nextInt(100));
  }
}
