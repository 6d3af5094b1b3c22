package dev.daymark.app.guests;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.WordSearch;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of the events around today, to be invited again by their names. */
public record KnownGuests(List<Person> people) {
  private static final int DAYS_BACK = 365;
  private static final int DAYS_AHEAD = 90;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
  private static final Pattern NAMED =
      Pattern.compile("\"?([^\"<>]*?)\"?\\s*<(" + ADDRESS.pattern() + ")>");

  /** Nobody yet. */
  static final KnownGuests NONE = new KnownGuests(List.of());

  /** The people are copied. */
  public KnownGuests {
    people = List.copyOf(people);
  }

  /**
   * Somebody who was invited before.
   *
   * @param name empty if only the address is known
   * @param times in how many events
   */
  public record Person(String name, String email, int times) {
    /** As a guest who has not answered yet. */
    Attendee asGuest() {
      return guest(name, email);
    }
  }

  /** Reads them, those who are invited most first; blocks. */
  public static KnownGuests read(Session session, LocalDate today) {
    Map<String, Person> found = new HashMap<>();
    session
        .store()
        .events()
        .occurrences(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), session.zone())
        .stream()
        .flatMap(occurrence -> occurrence.event().content().attendees().stream())
        .filter(guest -> !guest.self() && !guest.resource())
        .forEach(guest -> found.merge(key(guest.email()), met(guest), KnownGuests::both));
    return new KnownGuests(
        found.values().stream()
            .sorted(
                Comparator.comparingInt(Person::times)
                    .reversed()
                    .thenComparing(Person::name)
                    .thenComparing(Person::email))
            .toList());
  }

  private static Person met(Attendee guest) {
    String name = guest.displayName();
    return new Person(name == null ? "" : name.strip(), guest.email(), 1);
  }

  private static Person both(Person one, Person other) {
    return new Person(
        one.name().isEmpty() ? other.name() : one.name(), one.email(), one.times() + other.times());
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /** Those whose words begin as it was typed, without those who are invited already. */
  List<Person> matching(String typed, Collection<Attendee> invited, int most) {
    if (typed.isBlank()) {
      return List.of();
    }
    List<String> there = invited.stream().map(guest -> key(guest.email())).toList();
    return people.stream()
        .filter(person -> !there.contains(key(person.email())))
        .filter(person -> WordSearch.finds(typed, person.name() + " " + person.email()))
        .limit(most)
        .toList();
  }

  /** The guest that was typed: an address, or a name with one in angle brackets. */
  Optional<Attendee> typed(String text) {
    Matcher named = NAMED.matcher(text.strip());
    if (named.matches()) {
      return Optional.of(guest(named.group(1).strip(), named.group(2)));
    }
    String address = text.strip();
    return ADDRESS.matcher(address).matches()
        ? Optional.of(guest(nameOf(address), address))
        : Optional.empty();
  }

  private String nameOf(String address) {
    return people.stream()
        .filter(person -> key(person.email()).equals(key(address)))
        .map(Person::name)
        .findFirst()
        .orElse("");
  }

  private static Attendee guest(String name, String email) {
    return new Attendee(
        email,
        name.isEmpty() ? null : name,
        ResponseStatus.NEEDS_ACTION,
        false,
        false,
        false,
        false,
        "",
        0);
  }
}
