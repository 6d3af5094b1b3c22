package dev.daymark.app.ui.zones;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds zones by what people type: a place, a country, an IANA name, an abbreviation, an offset, or
 * something spelled much like one of them. Immutable.
 */
public final class ZoneSearch {

  /** Why zones were found. */
  public enum Reason {
    /** By a name, or the beginning of one. */
    NAMED,
    /** By the offset of their clocks, which tells no one of them from the others. */
    OFFSET,
    /** By names that are spelled alike; none has this one. */
    ALIKE
  }

  /**
   * A zone that was found.
   *
   * @param as another place on its clock that was typed, such as San Francisco; empty for none
   */
  public record Offer(NamedZone named, String as) {
    /** The zone itself. */
    public ZoneId zone() {
      return named.zone();
    }
  }

  /**
   * Zones, the likeliest first.
   *
   * @param zones empty if nothing is called so
   */
  public record Found(Reason reason, List<Offer> zones) {
    public Found {
      zones = List.copyOf(zones);
    }

    /** Whether the first one is meant if nobody says otherwise. */
    public boolean isLikely() {
      return reason == Reason.NAMED && !zones.isEmpty();
    }
  }

  private record Entry(ZoneNames names, int lately, int usual) {}

  private record Match(Entry entry, ZoneNames.Fit fit) {}

  private static final Comparator<Match> BEST_FIRST =
      Comparator.<Match>comparingInt(match -> match.fit().rank())
          .thenComparingInt(match -> match.entry().lately())
          .thenComparing(Match::fit)
          .thenComparingInt(match -> match.entry().usual());

  private static final Comparator<Entry> USUAL_FIRST =
      Comparator.comparingInt(Entry::lately).thenComparingInt(Entry::usual);

  private final List<Entry> entries;

  /**
   * Prepares a search.
   *
   * @param zones those that many people mean first
   * @param lately zones in use here, the most used first; they come before others that fit as well
   */
  public ZoneSearch(List<NamedZone> zones, List<ZoneId> lately) {
    List<Entry> made = new ArrayList<>();
    for (NamedZone zone : zones) {
      int used = lately.indexOf(zone.zone());
      made.add(new Entry(new ZoneNames(zone), used < 0 ? Integer.MAX_VALUE : used, made.size()));
    }
    this.entries = List.copyOf(made);
  }

  /**
   * Zones for what was typed; all of them for nothing.
   *
   * @param at when a clock must show an offset that was typed
   */
  public Found find(String typed, Instant at) {
    String words = ZoneNames.plain(typed);
    Optional<ZoneOffset> offset = ZoneOffsets.typed(typed);
    if (offset.isPresent()) {
      return new Found(Reason.OFFSET, sorted(entry -> isAt(entry, offset.get(), at)));
    }
    if (typed.isBlank()) {
      return new Found(Reason.NAMED, sorted(entry -> true));
    }
    List<Offer> named =
        matches(words)
            .sorted(BEST_FIRST)
            .map(match -> offer(match.entry(), match.entry().names().otherPlace(words)))
            .toList();
    return named.isEmpty()
        ? new Found(Reason.ALIKE, sorted(entry -> entry.names().isSpelledLike(words)))
        : new Found(Reason.NAMED, named);
  }

  private static boolean isAt(Entry entry, ZoneOffset offset, Instant at) {
    return entry.names().zone().zone().getRules().getOffset(at).equals(offset);
  }

  private static Offer offer(Entry entry, String as) {
    return new Offer(entry.names().zone(), as);
  }

  private List<Offer> sorted(Predicate<Entry> wanted) {
    return entries.stream()
        .filter(wanted)
        .sorted(USUAL_FIRST)
        .map(entry -> offer(entry, ""))
        .toList();
  }

  private Stream<Match> matches(String words) {
    return entries.stream()
        .flatMap(entry -> entry.names().fit(words).map(fit -> new Match(entry, fit)).stream());
  }

  /**
   * The one zone that has this very name. It may be an IANA name that is not offered, such as
   * Asia/Calcutta; it is never an offset.
   */
  public Optional<ZoneId> named(String typed) {
    String words = ZoneNames.plain(typed);
    if (words.isEmpty() || ZoneOffsets.typed(typed).isPresent()) {
      return Optional.empty();
    }
    List<Match> whole =
        matches(words).filter(match -> match.fit().isWhole()).sorted(BEST_FIRST).toList();
    if (whole.isEmpty()) {
      return iana(typed);
    }
    Match first = whole.getFirst();
    boolean alone =
        whole.stream().skip(1).noneMatch(match -> match.fit().compareTo(first.fit()) <= 0);
    return alone ? Optional.of(first.entry().names().zone().zone()) : Optional.empty();
  }

  /** The only zone that what was typed can mean. */
  public Optional<ZoneId> only(String typed, Instant at) {
    Found found = find(typed, at);
    return named(typed)
        .or(
            () ->
                found.isLikely() && found.zones().size() == 1
                    ? Optional.of(found.zones().getFirst().zone())
                    : Optional.empty());
  }

  /** The zone of a whole IANA name with its region, in whatever letters; no other names. */
  static Optional<ZoneId> iana(String typed) {
    String name = typed.strip();
    return name.contains("/")
        ? ZoneId.getAvailableZoneIds().stream()
            .filter(name::equalsIgnoreCase)
            .findFirst()
            .map(ZoneId::of)
        : Optional.empty();
  }
}
