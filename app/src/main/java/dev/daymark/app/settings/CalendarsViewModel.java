package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.storage.StoreChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Every calendar there is, and what can be changed about it. FX thread only. */
public final class CalendarsViewModel implements AutoCloseable {
  private final Session session;
  private final LiveQuery<List<Section>> query;
  private final ObservableList<Section> sections = FXCollections.observableArrayList();
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

  /** Makes a calendar on this device; a blank name makes none. */
  public void create(String name, String color) {
    if (!name.isBlank()) {
      session
          .edits()
          .submit(
              words("settings.done.created", name.strip()),
              store -> store.createCalendar(name.strip(), color));
    }
  }

  /** Only for a calendar on this device. */
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

  /** Only for a calendar on this device; its events go with it. */
  public void delete(Calendar calendar) {
    session
        .edits()
        .submit(
            words("settings.done.deleted", calendar.summary()),
            store -> store.deleteCalendar(calendar.id()));
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.CalendarsChanged
        || change instanceof StoreChange.AccountsChanged;
  }

  private List<Section> read() {
    List<Calendar> all = session.store().calendars().all();
    List<Section> found = new ArrayList<>();
    for (Account account : session.store().accounts().all()) {
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

  private void show(List<Section> read) {
    if (!sections.equals(read)) {
      sections.setAll(read);
    }
  }

  private String words(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  @Override
  public void close() {
    query.close();
  }
}
