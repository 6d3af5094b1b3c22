package dev.daymark.app.shell;

import dev.daymark.app.accounts.AccountsViewModel;
import dev.daymark.app.calendar.CalendarViewModel;
import dev.daymark.app.calendar.ZoneMenu;
import dev.daymark.app.conflicts.ReviewViewModel;
import dev.daymark.app.data.BackupsViewModel;
import dev.daymark.app.data.DataViewModel;
import dev.daymark.app.data.TransferViewModel;
import dev.daymark.app.encryption.EncryptionViewModel;
import dev.daymark.app.history.RecentChanges;
import dev.daymark.app.inspector.InspectorViewModel;
import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.reminders.MailViewModel;
import dev.daymark.app.reminders.NotificationsViewModel;
import dev.daymark.app.reminders.RemindersViewModel;
import dev.daymark.app.search.SearchViewModel;
import dev.daymark.app.secrets.SecretsViewModel;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.CalendarsViewModel;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.tasks.TaskArrangement;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.tasks.TasksViewModel;
import dev.daymark.app.ui.FirstFrame;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.app.welcome.WelcomeViewModel;
import dev.daymark.sync.SyncTrigger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.Observable;

/** The view models of one window. */
record Models(
    Session session,
    WindowViewModel window,
    CalendarViewModel calendar,
    TasksViewModel tasks,
    SidebarViewModel sidebar,
    SyncStateViewModel sync,
    StatusBarViewModel day,
    AccountsViewModel accounts,
    CalendarsViewModel calendars,
    DataViewModel data,
    BackupsViewModel backups,
    TransferViewModel transfer,
    InspectorViewModel inspector,
    SearchViewModel search,
    ReviewViewModel review,
    RemindersViewModel reminders,
    NotificationsViewModel notifications,
    WelcomeViewModel welcome,
    SecretsViewModel secrets,
    EncryptionViewModel encryption,
    MailViewModel mail,
    OlderEventsViewModel older)
    implements AutoCloseable {

  /** So many of the last changes stand in the details of sync. */
  private static final int RECENT = 5;

  /**
   * Makes them; each begins to read. What is in the first picture reads now, the others after it.
   */
  static Models open(
      WindowParts parts,
      Session session,
      UndoHistory undo,
      Preferences preferences,
      FirstFrame firstFrame) {
    Session later = session.withBackground(firstFrame.after(session.background()));
    AccountsViewModel accounts =
        new AccountsViewModel(
            parts.store(),
            parts.engine(),
            parts.signIn(),
            parts.secrets(),
            later.background(),
            undo,
            session.messages(),
            parts.opener());
    SyncStateViewModel sync =
        new SyncStateViewModel(
            parts.store(),
            parts.engine(),
            session.background(),
            undo,
            () -> new RecentChanges(session).newest(RECENT));
    InspectorViewModel inspector = new InspectorViewModel(session);
    AwaitedCall.watch(
        inspector.subjectProperty(),
        () -> parts.engine().request(SyncTrigger.INTERVAL),
        wait ->
            CompletableFuture.delayedExecutor(
                wait.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater));
    return new Models(
        session,
        new WindowViewModel(preferences),
        calendar(session, preferences),
        tasks(session, preferences),
        new SidebarViewModel(session, undo),
        sync,
        new StatusBarViewModel(session),
        accounts,
        new CalendarsViewModel(later),
        new DataViewModel(later, parts.dataDir()),
        new BackupsViewModel(
            parts.backups(),
            parts.replacement(),
            session.background(),
            new BackupNews(parts, undo, session.messages())),
        new TransferViewModel(session, parts.backups(), undo),
        inspector,
        new SearchViewModel(session),
        new ReviewViewModel(later),
        new RemindersViewModel(parts.reminders(), session),
        new NotificationsViewModel(parts.reminders(), later),
        new WelcomeViewModel(preferences, accounts),
        new SecretsViewModel(parts.secrets(), parts.dataDir(), parts.engine(), session),
        new EncryptionViewModel(
            parts.encryption(), parts.secrets(), session.background(), undo::refused),
        new MailViewModel(parts.mail(), parts.secrets(), later),
        new OlderEventsViewModel(
            later, parts.engine(), sync.truthProperty().map(SyncTruth.Offline.class::isInstance)));
  }

  /** The calendar, with the zones that stood beside its hours. */
  private static CalendarViewModel calendar(Session session, Preferences preferences) {
    CalendarViewModel calendar = new CalendarViewModel(session);
    preferences
        .get(PreferenceKey.EXTRA_ZONES)
        .map(ZoneMenu::ofStored)
        .ifPresent(calendar.extraZones()::setAll);
    calendar
        .extraZones()
        .addListener(
            (Observable zones) ->
                preferences.put(PreferenceKey.EXTRA_ZONES, ZoneMenu.stored(calendar.extraZones())));
    return calendar;
  }

  /** The tasks, with the list that was open last, and as they were laid out. */
  private static TasksViewModel tasks(Session session, Preferences preferences) {
    TasksViewModel tasks = new TasksViewModel(session);
    preferences
        .get(PreferenceKey.TASK_FILTER)
        .flatMap(TaskFilter::ofStored)
        .ifPresent(tasks.filterProperty()::set);
    tasks
        .filterProperty()
        .addListener(
            (property, before, now) -> preferences.put(PreferenceKey.TASK_FILTER, now.stored()));
    preferences
        .get(PreferenceKey.TASK_ARRANGEMENT)
        .flatMap(TaskArrangement::ofStored)
        .ifPresent(tasks.arrangementProperty()::set);
    tasks
        .arrangementProperty()
        .addListener(
            (property, before, now) ->
                preferences.put(PreferenceKey.TASK_ARRANGEMENT, now.stored()));
    return tasks;
  }

  @Override
  public void close() {
    calendar.close();
    tasks.close();
    sidebar.close();
    sync.close();
    day.close();
    accounts.close();
    calendars.close();
    data.close();
    inspector.close();
    search.close();
    review.close();
    reminders.close();
    notifications.close();
    mail.close();
    older.close();
  }
}
