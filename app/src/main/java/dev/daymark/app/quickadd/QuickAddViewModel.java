package dev.daymark.app.quickadd;

import dev.daymark.app.calendar.BusyDay;
import dev.daymark.app.calendar.ItemTime;
import dev.daymark.app.calendar.SlotCursor;
import dev.daymark.app.phrase.Customs;
import dev.daymark.app.phrase.LineParser;
import dev.daymark.app.phrase.Names;
import dev.daymark.app.phrase.Part;
import dev.daymark.app.phrase.Reading;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.BackgroundTasks.Running;
import dev.daymark.app.ui.ClockStyle;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The line that is typed into quick add and what it means so far. Reads again with each letter; the
 * item goes to the store with {@link #save}. FX thread only.
 */
public final class QuickAddViewModel implements AutoCloseable {
  private static final Pattern HOUR_TO_TWELVE = Pattern.compile("(?<!\\d)([1-9]|1[01])(?!\\d)");

  private final Session session;
  private final BusyHours hours;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Optional<QuickDraft>> draft =
      new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
  private final Set<String> onlyWords = new HashSet<>();
  private Optional<Boolean> chosenKind = Optional.empty();
  private Optional<Target> chosenTarget = Optional.empty();
  private @Nullable ZonedDateTime movedTo;
  private Plan.@Nullable Slot slot;
  private @Nullable Destinations destinations;
  private Running reading = () -> {};

  /** Reads nothing yet. */
  public QuickAddViewModel(Session session) {
    this.session = session;
    this.hours = new BusyHours(session, this::understand);
    text.addListener((property, before, now) -> typed());
  }

  /**
   * Begins a new line.
   *
   * @param event whether it begins as an event; empty if its words decide
   * @param pointedAt the stretch of time that was pointed at; null for none
   */
  public void begin(Optional<Boolean> event, @Nullable SlotCursor pointedAt) {
    forget();
    chosenKind = event;
    slot = pointedAt == null ? null : slot(pointedAt);
    LocalDate today = session.today();
    reading =
        session
            .background()
            .start(() -> Destinations.read(session, today), this::arrived, session.edits()::failed);
  }

  private Plan.Slot slot(SlotCursor cursor) {
    return switch (cursor.time(session.zone())) {
      case ItemTime.Days days -> new Plan.Slot(days.first(), null, Plan.USUAL);
      case ItemTime.Clock clock ->
          new Plan.Slot(clock.firstDay(), clock.start().toLocalTime(), clock.length());
    };
  }

  private void arrived(Destinations read) {
    destinations = read;
    understand();
  }

  private void forget() {
    reading.cancel();
    onlyWords.clear();
    chosenTarget = Optional.empty();
    chosenKind = Optional.empty();
    movedTo = null;
    text.set("");
    draft.set(Optional.empty());
    session.drafts().preview(Optional.empty());
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What it means; empty until the calendars are read. */
  ReadOnlyObjectProperty<Optional<QuickDraft>> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  Session session() {
    return session;
  }

  /** Where an item can go; empty until it is read. */
  Optional<Destinations> destinations() {
    return Optional.ofNullable(destinations);
  }

  private void typed() {
    movedTo = null;
    onlyWords.removeIf(words -> !text.get().contains(words));
    understand();
  }

  private void understand() {
    Destinations known = destinations;
    if (known == null) {
      return;
    }
    Reading read = parser(known.names()).read(text.get(), onlyWords);
    boolean event = chosenKind.orElse(read.event());
    Plan.Surroundings around = new Plan.Surroundings(session.now(), slot);
    Plan plan = Plan.of(text.get(), read, event, around);
    ZonedDateTime moved = movedTo;
    Plan timed = withBlock(moved == null ? plan : plan.movedTo(moved));
    Target target = target(known, timed);
    draft.set(Optional.of(new QuickDraft(timed, target, hours.clash(timed))));
    showGhost(known, timed, target);
  }

  private LineParser parser(Names names) {
    boolean twelve = session.formatting().settings().clock() == ClockStyle.HOURS_12;
    return new LineParser(
        Customs.of(session.messages().locale(), session.today(), twelve),
        session.now().toLocalTime(),
        session.zone(),
        names);
  }

  /** A length without a time takes the first free time of its day. */
  private Plan withBlock(Plan plan) {
    Optional<Duration> block = plan.first(Part.Block.class).map(Part.Block::length);
    LocalDate day = plan.day() == null ? session.today() : plan.day();
    if (plan.event() || plan.isTimed() || block.isEmpty()) {
      return plan;
    }
    return hours
        .firstFree(day, block.get())
        .map(from -> plan.blockedAt(from, block.get()))
        .orElse(plan);
  }

  private Target target(Destinations known, Plan plan) {
    Optional<String> named = plan.first(Part.Target.class).map(Part.Target::name);
    if (plan.event()) {
      return chosenTarget
          .filter(Target.InCalendar.class::isInstance)
          .orElseGet(
              () ->
                  new Target.InCalendar(
                      known.calendars().stream()
                          .filter(it -> named.filter(it.summary()::equals).isPresent())
                          .findFirst()
                          .orElse(known.usualCalendar())));
    }
    return chosenTarget
        .filter(Target.InList.class::isInstance)
        .orElseGet(
            () ->
                new Target.InList(
                    known.lists().stream()
                        .filter(it -> named.filter(it.name()::equals).isPresent())
                        .findFirst()
                        .orElse(known.usualList())));
  }

  private void showGhost(Destinations known, Plan plan, Target target) {
    boolean shown = plan.event() || plan.isTimed();
    EventTime time = shown ? Contents.timeOf(plan) : null;
    session
        .drafts()
        .preview(
            Optional.ofNullable(time)
                .map(
                    it ->
                        new EventDraft(
                            known.usualCalendar().withColor(target.color()), it, plan.title())));
  }

  /** Makes a task of an event, or an event of a task. */
  void toggleKind() {
    chosenKind = Optional.of(!draft.get().map(it -> it.plan().event()).orElse(false));
    movedTo = null;
    understand();
  }

  /** Chooses where it goes. */
  void choose(Target target) {
    chosenTarget = Optional.of(target);
    chosenKind = Optional.of(target instanceof Target.InCalendar);
    understand();
  }

  /** Gives the words of a part back to the title. */
  void keepAsWords(Part part) {
    onlyWords.add(part.span().of(text.get()));
    understand();
  }

  /** Writes other words in the place of a part's; a day that had the same words stays. */
  void replace(Part part, String words) {
    String now = text.get();
    String day =
        draft.get().stream()
            .flatMap(it -> it.plan().parts().stream())
            .filter(it -> it instanceof Part.Day && part instanceof Part.Time)
            .filter(it -> it.span().equals(part.span()))
            .map(it -> ((Part.Day) it).first() + " ")
            .findFirst()
            .orElse("");
    String before = now.substring(0, part.span().start());
    String space = before.isEmpty() || before.endsWith(" ") || before.endsWith("(") ? "" : " ";
    text.set(before + space + day + words + now.substring(part.span().end()));
  }

  /** Whether the digits of a time may be of either half of the day: 3:15, but not 03:15. */
  boolean isOpenHour(Part.Time time) {
    return HOUR_TO_TWELVE.matcher(time.span().of(text.get())).find();
  }

  /** Writes another time before it; the words around the number stay. */
  void replaceAlert(Part.Alert alert, int minutes) {
    String words = alert.span().of(text.get());
    replace(alert, words.replaceFirst("\\d[^\\d\\s]*(\\s+\\p{L}+)?", minutes + "m"));
  }

  /** Writes words behind the others. */
  void append(String words) {
    text.set(text.get().stripTrailing() + " " + words);
  }

  /** Moves it to the next free time, if it overlaps something. */
  void useFreeTime() {
    Optional<ZonedDateTime> free =
        draft.get().flatMap(QuickDraft::clash).flatMap(BusyDay.Clash::free);
    if (free.isPresent()) {
      movedTo = free.get();
      understand();
    }
  }

  /**
   * Makes the item.
   *
   * @param made gets its key once it is stored
   * @return false if there is nothing to make: a task needs a title
   */
  boolean save(Consumer<ItemKey> made) {
    Optional<QuickDraft> ready = draft.get().filter(QuickDraft::isComplete);
    Destinations known = destinations;
    if (ready.isEmpty() || known == null) {
      return false;
    }
    new NewItems(session, known).make(ready.get(), made);
    return true;
  }

  /** Forgets the line. */
  void end() {
    hours.forget();
    forget();
  }

  @Override
  public void close() {
    reading.cancel();
    hours.forget();
  }
}
