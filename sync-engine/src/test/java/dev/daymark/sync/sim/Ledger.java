package dev.daymark.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.fake.FakeCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of what was typed. Every text a person types is a word of its own, so that it can
 * be found again wherever it went. What vanishes from before the eyes of the person who makes an
 * edit they took away knowingly; nothing else may vanish.
 */
final class Ledger {

  private final World world;
  private final List<FakeCalendar> calendars;
  private final Set<String> typed = new LinkedHashSet<>();
  private final Set<String> takenAway = new HashSet<>();
  private final Map<String, Set<String>> takenFrom = new HashMap<>();
  private final Map<String, Set<String>> hiddenIn = new HashMap<>();
  private final Map<String, Set<String>> seenIn = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> allowed = new HashMap<>();
  private int words;
  private int origins;
  private int undone;

  /**
   * An empty one.
   *
   * @param calendars what there is on the server
   */
  Ledger(World world, List<FakeCalendar> calendars) {
    this.world = world;
    this.calendars = List.copyOf(calendars);
  }

  /** A word that nobody used before. */
  String newWord() {
    return "word" + words++;
  }

  /** A mark that names an event for good: the first line of its description. */
  String newOrigin() {
    return "origin" + origins++;
  }

  /** A series becomes two, which both bear its mark. */
  void split(EventContent series) {
    allowed.merge(origin(series.description()), 1, Integer::sum);
  }

  /** As above, where somebody else does it. */
  void split(JsonObject series) {
    if (series.has("description")) {
      allowed.merge(origin(series.get("description").getAsString()), 1, Integer::sum);
    }
  }

  /** An event is on its way out of a calendar that is off the list, and may be made anew. */
  void mayBeginAnew(EventContent event) {
    allowed.merge(origin(event.description()), 1, Integer::sum);
  }

  /**
   * What lives in a calendar now may live elsewhere, too, where somebody moves it to who has the
   * calendar no more.
   *
   * @param devices how many may do so
   */
  void leftBehind(FakeCalendar calendar, int devices) {
    for (JsonObject event : calendar.events()) {
      if (!isCancelled(event) && event.has("description")) {
        allowed.merge(origin(event.get("description").getAsString()), devices, Integer::sum);
      }
    }
  }

  /**
   * An event is moved whose deletion is in doubt on a device. Where that device has it already, it
   * is there twice, and only whoever sees both can tell.
   */
  void movedInDoubt(FakeCalendar calendar, String id) {
    calendar.events().stream()
        .filter(event -> event.get("id").getAsString().equals(id) && event.has("description"))
        .forEach(
            event ->
                allowed.merge(origin(event.get("description").getAsString()), 1, Integer::sum));
  }

  /** Whether an event is on the server and not deleted. */
  boolean isAlive(String id) {
    return calendars.stream()
        .flatMap(calendar -> calendar.events().stream())
        .anyMatch(event -> event.get("id").getAsString().equals(id) && !isCancelled(event));
  }

  /** Something was taken back: an event that lived on elsewhere may be made anew. */
  void undone() {
    undone++;
  }

  /**
   * Does an edit and notes what it brought and took away, before the eyes of who made it.
   *
   * @param eyes all words they can see
   */
  void watch(Supplier<Sight> eyes, Supplier<Set<String>> edit) {
    Sight before = eyes.get();
    Set<String> brought = edit.get();
    typed.addAll(brought);
    Sight after = eyes.get();
    Map<String, Set<String>> gone = before.goneIn(after);
    gone.forEach(
        (word, events) -> {
          takenFrom.computeIfAbsent(word, _ -> new HashSet<>()).addAll(events);
          Set<String> everywhere = before.events(word);
          seenIn.computeIfAbsent(word, _ -> new HashSet<>()).addAll(everywhere);
          places.merge(word, everywhere.size(), Math::max);
          if (events.size() >= everywhere.size()) {
            takenAway.add(word);
          }
        });
    if (!brought.isEmpty() || !gone.isEmpty()) {
      world.note("  brings " + new TreeSet<>(brought) + ", takes away " + gone.keySet());
    }
  }

  /**
   * An occurrence was given other words than its series has. Where somebody else made it an
   * exception meanwhile, with the words of the series, they are taken away from that, too.
   */
  void hide(Set<String> words, String occurrence) {
    words.forEach(word -> hiddenIn.computeIfAbsent(word, _ -> new HashSet<>()).add(occurrence));
  }

  /**
   * Does what changes a series on the server. What takes its exceptions away there also takes away
   * what others typed into them a moment before: no request can be conditional on it.
   */
  void watchSeries(String seriesId, Runnable change) {
    Sight before = inExceptions(seriesId);
    change.run();
    if (!before.words().isEmpty()) {
      before
          .goneIn(inExceptions(seriesId))
          .forEach(
              (word, events) ->
                  takenFrom.computeIfAbsent(word, _ -> new HashSet<>()).addAll(events));
      Set<String> gone = new TreeSet<>(before.words());
      gone.removeAll(on(calendars).words());
      if (!gone.isEmpty()) {
        world.note("  the server drops exceptions with " + gone);
        takenAway.addAll(gone);
      }
    }
  }

  private Sight inExceptions(String seriesId) {
    Sight sight = new Sight();
    for (FakeCalendar calendar : calendars) {
      calendar.events().stream()
          .filter(event -> event.has("recurringEventId"))
          .filter(event -> event.get("recurringEventId").getAsString().equals(seriesId))
          .forEach(event -> see(event, sight));
    }
    return sight;
  }

  /** What was typed and nobody took away, and is neither in what is left nor in a conflict. */
  List<String> lost(Set<String> left) {
    List<String> lost = new ArrayList<>();
    for (String word : typed) {
      if (!wasTakenAway(word) && !left.contains(word)) {
        lost.add(word);
      }
    }
    return lost;
  }

  /**
   * Whether a word was taken away knowingly: all of it at once, or from as many events as it was
   * ever seen in, for the halves of a series that was split may lose it one by one.
   */
  private boolean wasTakenAway(String word) {
    return takenAway.contains(word)
        || (places.containsKey(word) && everTakenFrom(word).size() >= places.getOrDefault(word, 0));
  }

  /**
   * Where a word was taken from. Who takes it from a series takes it from its occurrences, those
   * included that somebody made exceptions over something else meanwhile.
   */
  private Set<String> everTakenFrom(String word) {
    Set<String> taken = takenFrom.getOrDefault(word, Set.of());
    Set<String> all = new HashSet<>(hiddenIn.getOrDefault(word, Set.of()));
    all.retainAll(seenIn.getOrDefault(word, Set.of()));
    seenIn.getOrDefault(word, Set.of()).stream()
        .filter(event -> event.contains("_"))
        .filter(event -> taken.contains(event.substring(0, event.indexOf('_'))))
        .forEach(all::add);
    all.addAll(taken);
    return all;
  }

  /**
   * Nothing is on the server twice, but for series that were split, and for events that one side
   * deleted and others kept with their edits.
   *
   * @param placesStayEmpty whether an occurrence that was called off comes back as an event of its
   *     own, because the service lets it take its place no more
   */
  void checkCopies(List<Client> clients, boolean placesStayEmpty) {
    Map<String, Integer> copies = new HashMap<>();
    Map<String, Integer> empty = new HashMap<>();
    for (FakeCalendar calendar : calendars) {
      Map<String, String> origins = new HashMap<>();
      for (JsonObject event : calendar.events()) {
        if (event.has("description") && !event.has("recurringEventId")) {
          String origin = origin(event.get("description").getAsString());
          origins.put(event.get("id").getAsString(), origin);
          copies.merge(origin, isCancelled(event) ? 0 : 1, Integer::sum);
        }
      }
      emptyPlaces(calendar)
          .forEach(series -> empty.merge(origins.getOrDefault(series, ""), 1, Integer::sum));
    }
    Map<String, Integer> kept = new HashMap<>();
    for (Client client : clients) {
      for (Conflict conflict : client.store().conflicts().all()) {
        if (conflict.field() == null && conflict.local() == null ^ conflict.remote() == null) {
          kept.merge(origin(left(conflict).description()), 1, Integer::sum);
        }
      }
    }
    copies.forEach(
        (origin, count) ->
            assertThat(count)
                .as("copies of %s", origin)
                .isLessThanOrEqualTo(
                    1
                        + allowed.getOrDefault(origin, 0)
                        + kept.getOrDefault(origin, 0)
                        + (placesStayEmpty ? empty.getOrDefault(origin, 0) : 0)
                        + undone));
  }

  /** For each occurrence that is called off the id of its series, which its own begins with. */
  private static List<String> emptyPlaces(FakeCalendar calendar) {
    return calendar.events().stream()
        .filter(Ledger::isCancelled)
        .map(event -> event.get("id").getAsString())
        .filter(id -> id.contains("_"))
        .map(id -> id.substring(0, id.indexOf('_')))
        .toList();
  }

  private static boolean isCancelled(JsonObject event) {
    return event.get("status").getAsString().equals("cancelled");
  }

  private static EventContent left(Conflict conflict) {
    EventContent local = conflict.local();
    return local != null ? local : Objects.requireNonNull(conflict.remote());
  }

  private static String origin(String description) {
    return description.lines().findFirst().orElse("");
  }

  /** Everything that is alive on a device. */
  static Sight on(Client client) {
    Sight sight = new Sight();
    client.see(sight);
    return sight;
  }

  /** The words of a device's conflicts, ended ones too. */
  static Set<String> inConflicts(LocalStore store) {
    Sight sight = new Sight();
    for (Conflict conflict : store.conflicts().all()) {
      see(conflict.local(), sight);
      see(conflict.remote(), sight);
    }
    return sight.words();
  }

  /** What is alive on the server. */
  static Sight on(List<FakeCalendar> calendars) {
    Sight sight = new Sight();
    for (FakeCalendar calendar : calendars) {
      calendar.events().forEach(event -> see(event, sight));
    }
    return sight;
  }

  /** What is alive of one event on the server. */
  static Sight on(FakeCalendar calendar, String id) {
    Sight sight = new Sight();
    calendar.events().stream()
        .filter(event -> event.get("id").getAsString().equals(id))
        .forEach(event -> see(event, sight));
    return sight;
  }

  private static void see(JsonObject event, Sight sight) {
    if (!isCancelled(event)) {
      for (String field : List.of("summary", "description", "location")) {
        if (event.has(field)) {
          sight.see(event.get("id").getAsString(), event.get(field).getAsString());
        }
      }
    }
  }

  private static void see(@Nullable EventContent content, Sight sight) {
    if (content != null) {
      sight.see("", content.summary() + ' ' + content.description() + ' ' + content.location());
    }
  }
}
