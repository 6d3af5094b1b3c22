package dev.daymark.app.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts entries into order: by how well they fit ({@link Fuzzy}), with up to 120 points more for
 * what was used of late, so that a used entry passes one that fits alike but no better kind of fit.
 * Where the name does not fit, another word for it may, and counts less. Without a text what was
 * used last comes first.
 */
final class Ranking {
  private static final int RECENT = 120;
  private static final int PER_RANK = 10;

  /** What another word for an entry counts less than its own; letters here and there do not. */
  private static final int BY_ANOTHER_WORD = 150;

  private final Recents recents;

  Ranking(Recents recents) {
    this.recents = recents;
  }

  private record Ranked(Entry entry, int score) {}

  /** The entries that fit, the best first. */
  List<Entry> fitting(String typed, Stream<Entry> entries) {
    return entries
        .flatMap(entry -> ranked(typed, entry).stream())
        .sorted(Comparator.comparingInt(Ranked::score).reversed())
        .map(Ranked::entry)
        .toList();
  }

  private Optional<Ranked> ranked(String typed, Entry entry) {
    return Fuzzy.fit(typed, entry.words())
        .map(fit -> new Ranked(entry.marked(fit.marks()), fit.score() + bonus(entry)))
        .or(() -> byAnotherWord(typed, entry));
  }

  private Optional<Ranked> byAnotherWord(String typed, Entry entry) {
    return entry.also().stream()
        .flatMap(word -> Fuzzy.fit(typed, word).stream())
        .max(Comparator.comparingInt(Fuzzy.Fit::score))
        .filter(fit -> fit.score() > BY_ANOTHER_WORD)
        .map(fit -> new Ranked(entry, fit.score() - BY_ANOTHER_WORD + bonus(entry)));
  }

  private int bonus(Entry entry) {
    int rank = recents.rank(entry.id());
    return rank < 0 ? 0 : RECENT - PER_RANK * rank;
  }

  /** What was used last, the newest first. */
  List<Entry> recent(Stream<Entry> entries) {
    return entries
        .filter(entry -> recents.rank(entry.id()) >= 0)
        .sorted(Comparator.comparingInt(entry -> recents.rank(entry.id())))
        .map(entry -> entry.in(Entry.Section.RECENT))
        .toList();
  }
}
