package dev.daymark.app.older;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncTrigger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The older events that are not on this device, and fetching them. FX thread only. */
public final class OlderEventsViewModel implements AutoCloseable {
  /** What is kept is counted from the last full listing, so it lacks or exceeds some days. */
  private static final int DAYS_OF_GRACE = 15;

  private final Session session;
  private final SyncEngine engine;
  private final ObservableValue<Boolean> offline;
  private final LiveQuery<OlderEvents> query;
  private final ReadOnlyObjectWrapper<OlderEvents> events =
      new ReadOnlyObjectWrapper<>(this, "events", OlderEvents.NONE);

  /**
   * Begins to follow the store.
   *
   * @param offline whether Google cannot be reached now
   */
  public OlderEventsViewModel(
      Session session, SyncEngine engine, ObservableValue<Boolean> offline) {
    this.session = session;
    this.engine = engine;
    this.offline = offline;
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            OlderEventsViewModel::concerns,
            () -> OlderEvents.of(session.store()),
            events::set,
            session.edits()::failed);
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.CalendarsChanged
        || change instanceof StoreChange.AccountsChanged;
  }

  /** What is missing here. */
  public ReadOnlyObjectProperty<OlderEvents> eventsProperty() {
    return events.getReadOnlyProperty();
  }

  /** Whether Google cannot be reached now, so that nothing can be fetched. */
  public ObservableValue<Boolean> offlineProperty() {
    return offline;
  }

  /** Whether there is something to fetch, it is not on its way, and Google can be reached. */
  public boolean canFetch() {
    OlderEvents now = events.get();
    return now.areMissing() && !now.wanted() && !offline.getValue();
  }

  /** Keeps everything of the shown calendars' accounts from now on; the older events come soon. */
  public void fetch() {
    if (!canFetch()) {
      return;
    }
    Set<AccountId> accounts = events.get().accounts();
    session
        .background()
        .start(
            () -> {
              accounts.forEach(it -> session.store().localEdits().setReach(it, Reach.EVERYTHING));
              return true;
            },
            done -> engine.request(SyncTrigger.MANUAL),
            session.edits()::failed);
  }

  /** All that is to be said about it. */
  public String sentence() {
    return session.messages().text("older.lead") + " " + detail();
  }

  /** Since when everything is here, and what becomes of the rest. */
  public String detail() {
    String outlook = outlook();
    return outlook.isEmpty() ? since() : since() + " " + outlook;
  }

  private String since() {
    return session
        .messages()
        .text("older.since", session.formatting().date(events.get().since(session.zone())));
  }

  /** What a search looks through, in a sentence. */
  public String searched() {
    return session
        .messages()
        .text("older.searched", session.formatting().date(events.get().since(session.zone())));
  }

  /** How far back everything is here, in words such as "2 years"; empty if nothing is missing. */
  public String reach() {
    if (!events.get().areMissing()) {
      return "";
    }
    LocalDate since = events.get().since(session.zone());
    long months = ChronoUnit.MONTHS.between(since, session.today().plusDays(DAYS_OF_GRACE));
    return months < 12
        ? session.messages().text("older.months", Math.max(1, months))
        : session.messages().text("older.years", months / 12);
  }

  /** What becomes of the missing ones; empty where the person decides. */
  public String outlook() {
    boolean wanted = events.get().wanted();
    if (offline.getValue()) {
      return session.messages().text(wanted ? "older.later" : "older.offline");
    }
    return wanted ? session.messages().text("older.coming") : "";
  }

  /** Whether any may be missing on a day or after it. */
  public boolean concerns(LocalDate day) {
    return events.get().concerns(day, session.zone());
  }

  @Override
  public void close() {
    query.close();
  }
}
