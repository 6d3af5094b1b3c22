package dev.daymark.app.phrase;

import dev.daymark.domain.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds what is marked by a sign or a word: category, priority, list, guests and place. */
final class MarkParts {
  /** By their numbers in the languages' resources, from 1 on. */
  static final List<Priority> PRIORITIES =
      List.of(Priority.HIGH, Priority.MEDIUM, Priority.LOW, Priority.NONE);

  private static final int LONGEST_CATEGORY = 40;
  private static final java.util.regex.Pattern ADDRESS =
      java.util.regex.Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>.]{2,}");

  private final Language language;
  private final Names names;
  private final Tokens tokens;
  private final Claims claims;
  private final PlaceFinder places;

  MarkParts(Language language, Names names, Customs customs, Tokens tokens, Claims claims) {
    this.language = language;
    this.names = names;
    this.tokens = tokens;
    this.claims = claims;
    this.places = new PlaceFinder(language, tokens, claims, new Slots(language, customs, false));
  }

  /** Takes a mark that begins at a token. */
  void readAt(int at) {
    if (at + 1 >= tokens.size() || tokens.get(at + 1).spaced()) {
      return;
    }
    switch (tokens.get(at).text()) {
      case "#" -> category(at);
      case "!" -> priority(at);
      case "/" -> target(at);
      default -> {}
    }
  }

  private void category(int at) {
    int end = tokens.chunkEnd(at + 1);
    String name = tokens.span(at + 1, end).of(tokens.text());
    boolean number = name.chars().allMatch(Character::isDigit);
    if (!number && name.length() <= LONGEST_CATEGORY && name.indexOf('#') < 0) {
      claims.take(new Part.Category(name, tokens.span(at, end)), at, end);
    }
  }

  private void priority(int at) {
    int marks = 1;
    while (at + marks < tokens.size()
        && tokens.get(at + marks).isSign('!')
        && !tokens.get(at + marks).spaced()) {
      marks++;
    }
    if (marks == 3 || marks == 2) {
      importance(4 - marks, at, at + marks);
    } else if (marks == 1) {
      Token word = tokens.get(at + 1);
      OptionalInt named = language.vocabulary().number("priority", word.text());
      named.ifPresent(level -> importance(level, at, at + 2));
    }
  }

  private void importance(int level, int at, int end) {
    if (tokens.endsAt(end)) {
      claims.take(new Part.Importance(PRIORITIES.get(level - 1), tokens.span(at, end)), at, end);
    }
  }

  /** The longest name that is written out, or without its spaces, or the only one begun so. */
  private void target(int at) {
    String best = "";
    int end = at;
    List<String> begun = new ArrayList<>();
    for (String name : Stream.concat(names.lists().stream(), names.calendars().stream()).toList()) {
      int found = nameEnd(name, at + 1);
      if (found > end) {
        best = name;
        end = found;
      } else if (joined(name).startsWith(tokens.get(at + 1).text())) {
        begun.add(name);
      }
    }
    if (best.isEmpty() && begun.size() == 1 && tokens.get(at + 1).text().length() > 1) {
      best = begun.getFirst();
      end = at + 2;
    }
    if (!best.isEmpty() && tokens.endsAt(end)) {
      claims.take(new Part.Target(best, tokens.span(at, end)), at, end);
    }
  }

  private static String joined(String name) {
    Tokens parts = new Tokens(name);
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      joined.append(parts.get(i).text());
    }
    return joined.toString();
  }

  /** The token behind a name that stands at a token; 0 if it does not. */
  private int nameEnd(String name, int from) {
    if (from < tokens.size() && tokens.get(from).text().equals(joined(name))) {
      return from + 1;
    }
    Tokens parts = new Tokens(name);
    if (parts.size() == 0 || from + parts.size() > tokens.size()) {
      return 0;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!tokens.get(from + i).text().equals(parts.get(i).text())) {
        return 0;
      }
    }
    return from + parts.size();
  }

  /** Takes guests and the place, which reach up to what is taken already. */
  void readPeopleAndPlace() {
    for (int at = 0; at < tokens.size() - 1; at++) {
      if (tokens.startsAt(at) && !claims.isTaken(at)) {
        guests(at);
      }
    }
    places.take();
  }

  /** Takes guests behind "with", which may be written {@code w/}. */
  private void guests(int with) {
    Token word = tokens.get(with);
    boolean slash = tokens.get(with + 1).isSign('/') && !tokens.get(with + 1).spaced();
    int at = 0;
    boolean dot = tokens.get(with + 1).isSign('.') && !tokens.get(with + 1).spaced();
    if (language.vocabulary().is("withSlash", word.text())) {
      at = guest(slash || dot ? with + 2 : with + 1);
    } else if (language.vocabulary().is("with", word.text())) {
      at = guest(with + 1);
    }
    while (at > 0 && at + 1 < tokens.size()) {
      boolean joint =
          tokens.get(at).isSign(',') || language.vocabulary().is("and", tokens.get(at).text());
      at = joint ? guest(at + 1) : 0;
    }
  }

  /** Takes a guest at a token, and says what is behind; 0 if there is none. */
  private int guest(int from) {
    if (from >= tokens.size() || claims.isTaken(from)) {
      return 0;
    }
    int chunk = tokens.chunkEnd(from);
    String address = tokens.span(from, chunk).of(tokens.text());
    if (ADDRESS.matcher(address).matches()) {
      claims.take(new Part.Guest(address, tokens.span(from, chunk)), from, chunk);
      return chunk;
    }
    return person(from);
  }

  /** A known person by the whole name, or by the first name if only one has it. */
  private int person(int from) {
    String best = "";
    int end = 0;
    List<String> byFirst = new ArrayList<>();
    for (String name : names.people()) {
      int found = nameEnd(name, from);
      if (found > end) {
        best = name;
        end = found;
      } else if (Tokens.fold(name.split("[ ,.@]", 2)[0]).equals(tokens.get(from).text())) {
        byFirst.add(name);
      }
    }
    if (best.isEmpty() && byFirst.size() == 1) {
      best = byFirst.getFirst();
      end = from + 1;
    }
    if (best.isEmpty()) {
      return 0;
    }
    claims.take(new Part.Guest(best, tokens.span(from, end)), from, end);
    return end;
  }
}
