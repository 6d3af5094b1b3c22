package dev.daymark.app.palette;

import dev.daymark.app.command.Commands;
import dev.daymark.app.palette.Entry.OfIcon;
import dev.daymark.app.palette.Entry.Section;
import dev.daymark.app.phrase.WhenReader;
import dev.daymark.app.search.SearchLine;
import dev.daymark.app.search.SearchViewModel;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.settings.Setting;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is typed into the palette and what it offers: at once what is at hand, and as soon as the
 * store answers the events and tasks. FX thread only.
 */
public final class PaletteViewModel implements AutoCloseable {
  private static final int ITEMS = 4;
  private static final int COMMANDS = 5;
  private static final int MORE = 40;
  private static final int RECENT = 6;

  private final Session session;
  private final SearchViewModel search;
  private final FixedEntries fixed;
  private final PaletteSource source;
  private final Recents recents;
  private final Ranking ranking;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<List<Entry>> entries =
      new ReadOnlyObjectWrapper<>(this, "entries", List.of());
  private Known known = Known.NOTHING;
  private @Nullable Runnable awaited;
  private List<Setting> settings = List.of();

  /** Offers nothing until it is opened. */
  public PaletteViewModel(
      Session session, Commands commands, PaletteSource source, Preferences preferences) {
    this.session = session;
    this.search = new SearchViewModel(session);
    this.source = source;
    this.fixed = new FixedEntries(commands, source, session.messages());
    this.recents = new Recents(preferences);
    this.ranking = new Ranking(recents);
    text.addListener((property, before, now) -> typed(now));
    search
        .answerProperty()
        .addListener(
            (property, before, now) -> {
              refresh();
              runAwaited();
            });
  }

  /** Begins anew, with a text. */
  void open(String begun) {
    search.prepare();
    session
        .background()
        .start(
            () -> Known.read(session),
            read -> {
              known = read;
              refresh();
            },
            session.edits()::failed);
    source.settings(
        found -> {
          settings = found;
          refresh();
        });
    awaited = null;
    if (text.get().equals(begun)) {
      refresh();
    } else {
      text.set(begun);
    }
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What is offered, from top to bottom. */
  ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  Session session() {
    return session;
  }

  private void typed(String now) {
    awaited = null;
    boolean items = !now.startsWith(">") && !now.startsWith("@");
    search.textProperty().set(items ? now : "");
    refresh();
  }

  private void refresh() {
    String typed = text.get().strip();
    if (typed.startsWith("@")) {
      entries.set(dates(typed.substring(1).strip()));
    } else if (typed.startsWith(">")) {
      entries.set(
          ranking.fitting(typed.substring(1), fixed.commands().stream()).stream()
              .limit(MORE)
              .toList());
    } else {
      entries.set(typed.isEmpty() ? beginning() : everything(typed));
    }
  }

  private List<Entry> beginning() {
    List<Entry> recent = ranking.recent(atHand()).stream().limit(RECENT).toList();
    List<Entry> found = new ArrayList<>(recent);
    fixed.commands().stream()
        .filter(entry -> recent.stream().noneMatch(it -> it.id().equals(entry.id())))
        .limit(MORE - (long) recent.size())
        .forEach(found::add);
    return found;
  }

  private Stream<Entry> atHand() {
    return Stream.of(fixed.commands(), fixed.settings(settings), fixed.places(known))
        .flatMap(List::stream);
  }

  /**
   * What is found, then what fits of what is at hand. To make something new of the text comes after
   * the commands; but where the text names a setting or a place, and no command, after those: Enter
   * then does what was named. Of settings and places those come first that fit better.
   */
  private List<Entry> everything(String typed) {
    List<Entry> found = new ArrayList<>(items(typed));
    List<Entry> fitting = ranking.fitting(typed, atHand());
    List<Entry> commands = first(fitting, Section.COMMANDS);
    found.addAll(commands);
    boolean named = commands.isEmpty() && fitting.stream().anyMatch(it -> isNamed(it, typed));
    if (!named) {
      found.addAll(fixed.additions(typed));
    }
    List<Entry> inSettings = new ArrayList<>(first(fitting, Section.SETTINGS));
    inSettings.add(fixed.settingsWith(typed));
    List<Entry> places = first(fitting, Section.PLACES);
    boolean placeIsBest =
        !places.isEmpty() && fitting.indexOf(places.getFirst()) < best(fitting, inSettings);
    found.addAll(placeIsBest ? places : inSettings);
    found.addAll(placeIsBest ? inSettings : places);
    if (named) {
      found.addAll(fixed.additions(typed));
    }
    return found;
  }

  private static boolean isNamed(Entry entry, String typed) {
    return Stream.concat(Stream.of(entry.words()), entry.also().stream())
        .anyMatch(word -> Fuzzy.isBeginning(typed, word));
  }

  private static int best(List<Entry> fitting, List<Entry> some) {
    int at = fitting.indexOf(some.getFirst());
    return at < 0 ? fitting.size() : at;
  }

  private static List<Entry> first(List<Entry> fitting, Section section) {
    return fitting.stream().filter(it -> it.section() == section).limit(COMMANDS).toList();
  }

  /** Events before tasks, the best first; those of a former text stay until the new ones come. */
  private List<Entry> items(String typed) {
    List<Entry> events = new ArrayList<>();
    List<Entry> tasks = new ArrayList<>();
    for (SearchLine line : search.answerProperty().get().lines()) {
      List<Entry> of = line.status() == null ? events : tasks;
      if (of.size() < ITEMS) {
        of.add(item(line, typed));
      }
    }
    events.addAll(tasks);
    return events;
  }

  private Entry item(SearchLine line, String typed) {
    String when = line.when().isEmpty() ? line.place() : line.when();
    String detail =
        line.found().isEmpty()
            ? when
            : session.messages().text("palette.found", when, line.found());
    BitSet marks = Fuzzy.fit(typed, line.title()).map(Fuzzy.Fit::marks).orElseGet(BitSet::new);
    return new Entry(
            "item." + line.key(),
            line.status() == null ? Section.EVENTS : Section.TASKS,
            line.title(),
            detail,
            session.messages().text("palette.open"),
            line.status() == null
                ? new Entry.OfEvent(line.colour())
                : new Entry.OfTask(line.status(), line.colour(), line.priority()),
            "",
            edit -> source.open(line, edit))
        .marked(marks);
  }

  private List<Entry> dates(String typed) {
    WhenReader reader = new WhenReader(session.messages().locale(), session.today());
    return reader.date(typed.isEmpty() ? session.today().toString() : typed).stream()
        .map(
            day ->
                new Entry(
                    "date",
                    Section.DATES,
                    session.formatting().dayLong(day, session.today()),
                    session.formatting().week(day),
                    session.messages().text("palette.go"),
                    new OfIcon(Feather.CALENDAR),
                    "",
                    edit -> source.open(day)))
        .toList();
  }

  /** Does something once what is found belongs to what is typed, which mostly is at once. */
  void whenAnswered(Runnable action) {
    awaited = action;
    runAwaited();
  }

  private void runAwaited() {
    Runnable action = awaited;
    String asked = search.textProperty().get();
    boolean answered = asked.isBlank() || search.answerProperty().get().asked().equals(asked);
    if (action != null && answered) {
      awaited = null;
      action.run();
    }
  }

  /** Does what an entry says, and remembers that it was used. */
  void run(Entry entry, boolean edit) {
    if (entry.section() != Section.EVENTS
        && entry.section() != Section.TASKS
        && entry.section() != Section.DATES) {
      recents.used(entry.id());
    }
    entry.action().run(edit);
  }

  @Override
  public void close() {
    search.close();
  }
}
