package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import java.time.LocalDate;
import java.time.YearMonth;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which days of the calendar are shown, in which way, and how to get to others. FX thread. */
public final class CalendarNavigation {
  private static final int AGENDA_BEHIND = 21;
  private static final int AGENDA_AHEAD = 63;
  private static final int AGENDA_STEP = 42;

  private final Session session;
  private final Runnable turned;
  private final ReadOnlyObjectWrapper<VisibleDays> days;
  private final ReadOnlyObjectWrapper<LocalDate> anchor;
  private final ReadOnlyLongWrapper listJumps = new ReadOnlyLongWrapper(this, "listJumps");

  /**
   * Shows the week of today.
   *
   * @param turned runs when other days are to be shown
   */
  CalendarNavigation(Session session, Runnable turned) {
    this.session = session;
    this.turned = turned;
    this.days = new ReadOnlyObjectWrapper<>(this, "days", weekOf(session.today()));
    this.anchor = new ReadOnlyObjectWrapper<>(this, "anchor", session.today());
  }

  /** The days asked for, which need not be read yet. */
  public ReadOnlyObjectProperty<VisibleDays> daysProperty() {
    return days.getReadOnlyProperty();
  }

  private VisibleDays weekOf(LocalDate day) {
    return VisibleDays.week(day, session.formatting().settings().firstDayOfWeek());
  }

  private VisibleDays monthOf(LocalDate day) {
    return VisibleDays.month(YearMonth.from(day), session.formatting().settings().firstDayOfWeek());
  }

  /**
   * The day the person is at, which stays when another way of showing days is chosen: today if it
   * is on the screen, else the day that was asked for last.
   */
  public ReadOnlyObjectProperty<LocalDate> anchorProperty() {
    return anchor.getReadOnlyProperty();
  }

  /** Shows so many days from one on. */
  public void show(VisibleDays shown) {
    if (shown.kind() != VisibleDays.Kind.AGENDA && !shown.contains(anchor.get())) {
      LocalDate today = session.today();
      anchor.set(shown.contains(today) ? today : shown.first());
    }
    if (!shown.equals(days.get())) {
      days.set(shown);
      turned.run();
    }
  }

  /** Shows one to seven days around the day the person is at; seven are a whole week. */
  public void showDays(int count) {
    LocalDate day = anchor.get();
    show(count == 7 ? weekOf(day) : new VisibleDays(day, count));
  }

  /**
   * Shows days from first to last, both included: side by side if they are at most seven, else in
   * the month that most of them are in.
   */
  public void showRange(LocalDate first, LocalDate last) {
    int count = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    LocalDate middle = first.plusDays(count / 2);
    LocalDate today = session.today();
    boolean withToday = !today.isBefore(first) && !today.isAfter(last);
    anchor.set(withToday ? today : count <= 7 ? first : middle);
    show(count <= 7 ? new VisibleDays(first, count) : monthOf(middle));
  }

  /** Shows one day. */
  public void showDay(LocalDate day) {
    anchor.set(day);
    show(new VisibleDays(day, 1));
  }

  /** Shows the week a day is in. */
  public void showWeekOf(LocalDate day) {
    anchor.set(day);
    show(weekOf(day));
  }

  /** Shows the month a day is in. */
  public void showMonthOf(LocalDate day) {
    anchor.set(day);
    show(monthOf(day));
  }

  /** Shows the list of what comes, from a day on. */
  public void showAgendaFrom(LocalDate day) {
    anchor.set(day);
    listJumps.set(listJumps.get() + 1);
    VisibleDays now = days.get();
    boolean loaded =
        now.kind() == VisibleDays.Kind.AGENDA
            && now.contains(day)
            && now.contains(day.plusDays(AGENDA_AHEAD / 2));
    show(
        loaded
            ? now
            : VisibleDays.agenda(day.minusDays(AGENDA_BEHIND), day.plusDays(AGENDA_AHEAD)));
  }

  /** Changes whenever the list is to begin with {@link #anchorProperty}. */
  ReadOnlyLongProperty listJumpsProperty() {
    return listJumps.getReadOnlyProperty();
  }

  /** The list has come to a day as its first; nothing is read for it. */
  void listStartsAt(LocalDate day) {
    anchor.set(day);
  }

  /**
   * Reads more of the list. What was read stays until the list begins somewhere else, so that going
   * to and fro reads nothing again.
   *
   * @param later whether more is wanted behind the last day, not before the first
   */
  void extendAgenda(boolean later) {
    VisibleDays now = days.get();
    if (now.kind() == VisibleDays.Kind.AGENDA) {
      long step = Math.max(AGENDA_STEP, now.count() / 2);
      show(
          later
              ? VisibleDays.agenda(now.first(), now.endExclusive().plusDays(step))
              : VisibleDays.agenda(now.first().minusDays(step), now.endExclusive()));
    }
  }

  /** Shows days in the way they are shown now, so that a day is among them. */
  public void reveal(LocalDate day) {
    VisibleDays now = days.get();
    switch (now.kind()) {
      case GRID -> {
        anchor.set(day);
        if (!now.contains(day)) {
          show(now.isWeek() ? weekOf(day) : new VisibleDays(day, now.count()));
        }
      }
      case MONTH -> {
        if (now.contains(day)) {
          anchor.set(day);
        } else {
          showMonthOf(day);
        }
      }
      case AGENDA -> showAgendaFrom(day);
    }
  }

  /** Turns some periods forward, or back for negative numbers. */
  public void turn(int periods) {
    VisibleDays now = days.get();
    switch (now.kind()) {
      case GRID -> shift(periods * now.count());
      case MONTH -> {
        LocalDate there = now.month().plusMonths(periods).atDay(1);
        LocalDate today = session.today();
        showMonthOf(YearMonth.from(there).equals(YearMonth.from(today)) ? today : there);
      }
      case AGENDA -> showAgendaFrom(anchor.get().plusWeeks(periods));
    }
  }

  /** Moves the first day. */
  public void shift(int byDays) {
    VisibleDays now = days.get();
    if (now.kind() == VisibleDays.Kind.GRID) {
      anchor.set(anchor.get().plusDays(byDays));
      show(now.plusDays(byDays));
    }
  }

  /** Shows the days around today, in the way days are shown now. */
  public void showToday() {
    VisibleDays now = days.get();
    LocalDate today = session.today();
    switch (now.kind()) {
      case GRID -> {
        anchor.set(today);
        show(now.isWeek() ? weekOf(today) : new VisibleDays(today, now.count()));
      }
      case MONTH -> showMonthOf(today);
      case AGENDA -> showAgendaFrom(today);
    }
  }
}
