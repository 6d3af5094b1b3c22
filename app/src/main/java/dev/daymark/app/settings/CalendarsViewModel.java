package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Reminder;
import dev.daymark.storage.CalendarRepository;
import dev.daymark.storage.StoreChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every calendar there is, and what can be changed about it. FX thread only. */
public final class CalendarsViewModel implements AutoCloseable {
  private final Session session;
  private final LiveQuery<Reading> query;
  private List<Place> places = List.of(Place.DEVICE);
  private final ObservableList<Section> sections = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<CalendarId>> defaultCalendar =
      new ReadOnlyObjectWrapper<>(this, "default", Optional.empty());
  private final ObservableList<Section> shownSections =
      FXCollections.unmodifiableObservableList(sections);

  /**
   * Calendars under one heading.
   *
   * @param kind where they live
   * @param heading the account's address; empty for the other kinds
   * @param calendars by position
   */
  public record Section(Kind kind, String heading, List<Calendar> calendars) {}

  /** Where calendars live. */
  public enum Kind {
    ACCOUNT,
    THIS_DEVICE,
    READ_ONLY
  }

  /**
   * Where a new calendar can be made.
   *
   * @param account null for this device
   * @param address the account's; empty for this device
   */
  public record Place(@Nullable AccountId account, String address) {
    /** On this device only. */
    public static final Place DEVICE = new Place(null, "");
  }

  /** How a calendar can go. */
  public enum Removal {
    /** With all that is in it. */
    DELETE,
    /** From the list of its account; in Google it stays. */
    LEAVE,
    /** An account's own calendar stays. */
    NONE
  }

  /** Begins to follow the store. */
  public CalendarsViewModel(Session session) {
    this.session = session;
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            CalendarsViewModel::concerns,
            this::read,
            this::show,
            session.edits()::failed);
  }

  /** Account by account, then this device, then the calendars of others. */
  public ObservableList<Section> sections() {
    return shownSections;
  }

  /** Where a new calendar can be made: the accounts in order, then this device. */
  public List<Place> places() {
    return places;
  }

  /** A colour that few of the calendars have, for the next one. */
  public Rgb nextColour() {
    int known = sections.stream().mapToInt(it -> it.calendars().size()).sum();
    List<PaletteColour> palette = EventPalette.colours();
    return palette.get(Math.floorMod(known * 7 + 6, palette.size())).modern();
  }

  /** Makes a calendar; a blank name makes none. */
  public void create(Place place, String name, String color) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      return;
    }
    AccountId account = place.account();
    session
        .edits()
        .submit(
            words("settings.done.created", stripped),
            store ->
                account == null
                    ? store.createCalendar(stripped, color)
                    : store.createCalendar(account, stripped, color));
  }

  /** Gives it another name; of an account's calendar for this person alone. */
  public void rename(Calendar calendar, String name) {
    String stripped = name.strip();
    if (!stripped.isEmpty() && !stripped.equals(calendar.summary())) {
      session
          .edits()
          .submit(
              words("settings.done.renamed", calendar.summary(), stripped),
              store -> store.editCalendar(calendar.id(), it -> it.withSummary(stripped)));
    }
  }

  /**
   * Gives a calendar another colour.
   *
   * @param color {@code #RRGGBB}
   */
  public void setColor(Calendar calendar, String color) {
    session
        .edits()
        .submit(
            words("settings.done.coloured", calendar.summary()),
            store -> store.editCalendar(calendar.id(), it -> it.withColor(color)));
  }

  /**
   * Says when events without reminders of their own remind; of an account's calendar in Google,
   * too.
   *
   * @param reminders empty for none
   */
  public void setReminders(Calendar calendar, List<Reminder> reminders) {
    session
        .edits()
        .submit(
            words("settings.done.reminders", calendar.summary()),
            store -> store.editCalendar(calendar.id(), it -> it.withDefaultReminders(reminders)));
  }

  /** The calendar that new events go to; empty until it is read. */
  public ReadOnlyObjectProperty<Optional<CalendarId>> defaultProperty() {
    return defaultCalendar.getReadOnlyProperty();
  }

  /** Lets new events go to a calendar. */
  public void makeDefault(Calendar calendar) {
    session
        .background()
        .start(
            () -> {
              session
                  .store()
                  .settings()
                  .put(CalendarRepository.DEFAULT_CALENDAR, calendar.id().toString());
              return calendar;
            },
            made -> query.refresh(),
            session.edits()::failed);
  }

  /** Shows a calendar's events in the grid, or hides them. */
  public void setVisible(Calendar calendar, boolean visible) {
    session
        .edits()
        .submit(
            words(visible ? "settings.done.shown" : "settings.done.hidden", calendar.summary()),
            store -> store.editCalendar(calendar.id(), it -> it.withVisible(visible)));
  }

  /** Counts what a deletion would take with it, for the question before. */
  public void countEvents(CalendarId calendar, Consumer<Integer> counted) {
    session
        .background()
        .start(
            () -> session.store().events().ofCalendar(calendar).size(),
            counted,
            session.edits()::failed);
  }

  /** What can be done to be rid of a calendar. */
  public static Removal removal(Calendar calendar) {
    if (calendar.accountId() == null || calendar.remoteId() == null) {
      return Removal.DELETE;
    }
    return calendar.primary() ? Removal.NONE : Removal.LEAVE;
  }

  /** Takes a calendar off its account's list; in Google it stays. */
  public void leave(Calendar calendar) {
    session
        .edits()
        .submitForGood(
            words("settings.done.left", calendar.summary()),
            store -> store.leaveCalendar(calendar.id()));
  }

  /** Only for what no account has yet; its events go with it. */
  public void delete(Calendar calendar) {
    session
        .edits()
        .submit(
            words("settings.done.deleted", calendar.summary()),
            store -> store.deleteCalendar(calendar.id()));
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.CalendarsChanged
        || change instanceof StoreChange.AccountsChanged
        || change.equals(new StoreChange.SettingChanged(CalendarRepository.DEFAULT_CALENDAR));
  }

  private Reading read() {
    List<Calendar> all = session.store().calendars().all();
    List<Account> accounts = session.store().accounts().all();
    List<Place> found = new ArrayList<>();
    accounts.forEach(account -> found.add(new Place(account.id(), account.email())));
    found.add(Place.DEVICE);
    Optional<CalendarId> chosen =
        all.stream().anyMatch(Calendar::isWritable)
            ? Optional.of(session.store().calendars().defaultCalendar().id())
            : Optional.empty();
    return new Reading(List.copyOf(found), sections(accounts, all), chosen);
  }

  private static List<Section> sections(List<Account> accounts, List<Calendar> all) {
    List<Section> found = new ArrayList<>();
    for (Account account : accounts) {
      add(
          found,
          Kind.ACCOUNT,
          account.email(),
          all,
          it -> account.id().equals(it.accountId()) && it.isWritable());
    }
    add(found, Kind.THIS_DEVICE, "", all, it -> it.accountId() == null);
    add(found, Kind.READ_ONLY, "", all, it -> it.accountId() != null && !it.isWritable());
    return List.copyOf(found);
  }

  private static void add(
      List<Section> sections,
      Kind kind,
      String heading,
      List<Calendar> all,
      Predicate<Calendar> which) {
    List<Calendar> calendars = all.stream().filter(which).toList();
    if (!calendars.isEmpty()) {
      sections.add(new Section(kind, heading, calendars));
    }
  }

  private void show(Reading read) {
    places = read.places();
    if (!sections.equals(read.sections())) {
      sections.setAll(read.sections());
    }
    defaultCalendar.set(read.defaultCalendar());
  }

  private record Reading(
      List<Place> places, List<Section> sections, Optional<CalendarId> defaultCalendar) {}

  private String words(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  @Override
  public void close() {
    query.close();
  }
}
