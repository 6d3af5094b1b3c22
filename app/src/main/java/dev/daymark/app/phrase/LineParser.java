package dev.daymark.app.phrase;

import dev.daymark.app.phrase.Part.AllDay;
import dev.daymark.app.phrase.Part.Asked;
import dev.daymark.app.phrase.Part.Block;
import dev.daymark.app.phrase.Part.Guest;
import dev.daymark.app.phrase.Part.Target;
import dev.daymark.app.phrase.Part.Time;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a line of quick add. Never fails: what is not understood is the title. Of two dates, or of
 * two times, the later one in the text counts. Words between quotation marks are only words. May be
 * used from any thread.
 */
public final class LineParser {
  private final Customs customs;
  private final LocalDateTime now;
  private final ZoneId zone;
  private final Language language;
  private final Names names;

  /**
   * Reads in the language of the customs; in English if that has no resource.
   *
   * @param time of day, from which "in 20 minutes" counts
   * @param zone in which times are meant, and moments with a zone of their own are said
   */
  public LineParser(Customs customs, LocalTime time, ZoneId zone, Names names) {
    this.customs = customs;
    this.now = customs.today().atTime(time);
    this.zone = zone;
    this.language = Language.of(customs.locale());
    this.names = names;
  }

  /** Reads a line. */
  public Reading read(String text) {
    return read(text, Set.of());
  }

  /**
   * Reads a line.
   *
   * @param onlyWords stretches of text that mean nothing, because the person said so
   */
  public Reading read(String text, Set<String> onlyWords) {
    Tokens tokens = language.split(IsoMoments.apart(new Tokens(text), zone));
    Claims claims = new Claims(tokens, onlyWords);
    TimeParts times = new TimeParts(language, customs, now, tokens, claims);
    MarkParts marks = new MarkParts(language, names, customs, tokens, claims);
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.startsAt(at) && !claims.isTaken(at)) {
        marks.readAt(at);
        times.readAt(at);
      }
    }
    times.readLengthInFront();
    times.readFeastOfTime();
    claims.keepLastOfEach();
    new AskParts(language, customs, tokens, claims).take();
    marks.readPeopleAndPlace();
    List<Part> parts = new ArrayList<>(claims.parts());
    parts.sort(Comparator.comparingInt(part -> part.span().start()));
    return new Reading(Title.of(text, parts), isEvent(parts), parts);
  }

  /** The title of a line if only some of its parts are used; the others' words are words again. */
  public static String title(String text, List<Part> used) {
    return Title.of(text, used);
  }

  private static boolean isOfSeveralDays(Part part) {
    return switch (part) {
      case Part.Day day -> day.last() != null;
      case Part.Length length -> length.length().toDays() > 0;
      default -> false;
    };
  }

  private static boolean isAfterCompletion(Part part) {
    return part instanceof Part.Recurs recurs && recurs.repeat().afterCompletion();
  }

  private boolean isEvent(List<Part> parts) {
    Set<Class<?>> kinds = new HashSet<>();
    parts.forEach(part -> kinds.add(part.getClass()));
    Map<String, Boolean> targets = new HashMap<>();
    names.lists().forEach(name -> targets.put(name, false));
    names.calendars().forEach(name -> targets.put(name, true));
    for (Part part : parts) {
      if (part instanceof Target target) {
        return targets.getOrDefault(target.name(), false);
      }
    }
    boolean several =
        !kinds.contains(Part.Recurs.class) && parts.stream().anyMatch(LineParser::isOfSeveralDays);
    return !kinds.contains(Block.class)
        && !kinds.contains(Asked.class)
        && parts.stream().noneMatch(LineParser::isAfterCompletion)
        && (several
            || kinds.contains(Time.class)
            || kinds.contains(AllDay.class)
            || kinds.contains(Guest.class));
  }
}
