package dev.daymark.app.shell;

import dev.daymark.app.accounts.AccountsPage;
import dev.daymark.app.accounts.SyncIntervalChoice;
import dev.daymark.app.calendar.CalendarNavigation;
import dev.daymark.app.calendar.CalendarView;
import dev.daymark.app.calendar.DropZones;
import dev.daymark.app.calendar.RailView;
import dev.daymark.app.calendar.RailViewModel;
import dev.daymark.app.calendar.ScopePopover;
import dev.daymark.app.calendar.SlotCursor;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.calendar.WeekView;
import dev.daymark.app.command.Command;
import dev.daymark.app.command.Commands;
import dev.daymark.app.command.Scope;
import dev.daymark.app.conflicts.ReviewView;
import dev.daymark.app.data.DataPage;
import dev.daymark.app.encryption.EncryptionCard;
import dev.daymark.app.history.HistoryPanel;
import dev.daymark.app.history.HistoryViewModel;
import dev.daymark.app.inspector.EventEditor;
import dev.daymark.app.inspector.InspectorSubject;
import dev.daymark.app.inspector.InspectorView;
import dev.daymark.app.outbox.OutboxPanel;
import dev.daymark.app.palette.PaletteView;
import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.LoginStart;
import dev.daymark.app.print.PrintView;
import dev.daymark.app.quickadd.QuickAddBar;
import dev.daymark.app.reminders.NotificationsPage;
import dev.daymark.app.reminders.PauseButton;
import dev.daymark.app.reminders.ReminderBell;
import dev.daymark.app.reminders.RemindersPanel;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.search.SearchBar;
import dev.daymark.app.search.SearchLine;
import dev.daymark.app.secrets.SecretsCard;
import dev.daymark.app.session.EditQueue;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.AppearancePage;
import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.settings.BackgroundCard;
import dev.daymark.app.settings.CalendarDialogs;
import dev.daymark.app.settings.CalendarsPage;
import dev.daymark.app.settings.PageParts;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.settings.SettingsView;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.shortcuts.ShortcutsPage;
import dev.daymark.app.shortcuts.ShortcutsViewModel;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.tasks.TaskFilter.Smart;
import dev.daymark.app.tasks.TaskListsView;
import dev.daymark.app.tasks.TasksToolbar;
import dev.daymark.app.tasks.TasksView;
import dev.daymark.app.transfer.ImportPanel;
import dev.daymark.app.transfer.ImportViewModel;
import dev.daymark.app.ui.FirstFrame;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.OnDemand;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.app.ui.controls.Toast;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.app.updates.HttpReleaseFeed;
import dev.daymark.app.updates.UpdateCheck;
import dev.daymark.app.updates.UpdatesCard;
import dev.daymark.app.welcome.WelcomeView;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.sync.MassChange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The screens of the window, put into its frame and connected with each other. */
final class Features implements AutoCloseable {
  private static final int THREE = 3;

  private final Context context;
  private final Models models;
  private final Session session;
  private final Messages messages;
  private final Overlays overlays = new Overlays();
  private final CalendarView calendar;
  private final SidebarMonth month;
  private final OnDemand<RailView> rail;
  private final OnDemand<TasksView> tasks;
  private final OnDemand<TaskListsView> taskLists;
  private final InspectorView inspector;
  private final WindowActions actions;
  private final Commands commands;
  private final ShellKeys keys;
  private final SearchBar search;
  private final ToolbarView toolbar;
  private final StatusBarView status;
  private final OnDemand<SettingsView> settings;
  private final OnDemand<ReviewView> review;
  private final FloatingBars bars;
  private final ShellFrame frame;
  private final List<Runnable> closing = new ArrayList<>();
  private boolean squeezed;
  private ReadOnlyBooleanProperty hasTray = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

  /**
   * What the screens are made from.
   *
   * @param preferences what the window remembers
   * @param firstFrame what nobody sees at the start waits for it
   */
  record Context(
      WindowParts parts,
      UndoHistory undo,
      AppearanceViewModel appearance,
      EventColours colours,
      ToastHost toasts,
      FirstFrame firstFrame,
      Preferences preferences,
      UpdateCheck updates) {}

  Features(Context context, Models models) {
    this.context = context;
    this.models = models;
    this.session = models.session();
    this.messages = session.messages();
    DropZones zones = new DropZones();
    this.month = new SidebarMonth(models.calendar(), zones);
    this.calendar = new CalendarView(models.calendar(), context.colours(), zones);
    this.rail = new OnDemand<>(() -> railView(zones));
    this.tasks = new OnDemand<>(this::tasksView);
    this.taskLists =
        new OnDemand<>(
            () -> new TaskListsView(models.tasks(), context.colours(), messages, overlays));
    this.review = new OnDemand<>(this::reviewView);
    this.inspector = new InspectorView(models.inspector(), context.colours());
    this.actions =
        new WindowActions(
            new WindowActions.Parts(
                models,
                calendar,
                tasks,
                review,
                context.undo(),
                overlays,
                new CalendarDialogs(models.calendars(), session, context.colours(), overlays),
                session));
    this.commands = new Commands(session.keys());
    this.keys = new ShellKeys(commands, overlays::isAsking);
    this.search =
        new SearchBar(
            models.search(),
            messages,
            actions.caps(Command.SEARCH),
            context.colours(),
            this::open,
            actions::focusContent);
    this.toolbar =
        new ToolbarView(
            models.window(),
            new CalendarToolbar(models.calendar(), actions),
            new TasksToolbar(models.tasks(), messages),
            search,
            actions,
            session);
    this.status = new StatusBarView(models.sync(), models.day(), session, actions);
    this.settings = new OnDemand<>(this::settingsView);
    this.bars =
        new FloatingBars(
            new FloatingBars.Parts(
                models, commands, context.colours(), overlays, context.preferences()),
            new PaletteActions());
    this.frame = assemble();
    connect();
  }

  /** Adds the style sheets of every screen. */
  static void dress(ThemeController theme) {
    theme.addStylesheet(WeekView.class, "calendar.css");
    theme.addStylesheet(InspectorView.class, "inspector.css");
    theme.addStylesheet(ShellFrame.class, "shell.css");
    theme.addStylesheet(TasksView.class, "tasks.css");
    theme.addStylesheet(SettingsView.class, "settings.css");
    theme.addStylesheet(DataPage.class, "data.css");
    theme.addStylesheet(EncryptionCard.class, "encryption.css");
    theme.addStylesheet(ShortcutsPage.class, "shortcuts.css");
    theme.addStylesheet(WelcomeView.class, "welcome.css");
    theme.addStylesheet(SearchBar.class, "search.css");
    theme.addStylesheet(ReviewView.class, "review.css");
    theme.addStylesheet(PrintView.class, "print.css");
    theme.addStylesheet(QuickAddBar.class, "quickadd.css");
    theme.addStylesheet(PaletteView.class, "palette.css");
    theme.addStylesheet(RemindersPanel.class, "reminders.css");
  }

  private ShellFrame assemble() {
    WindowViewModel window = models.window();
    SidebarView side =
        new SidebarView(
            models.sidebar(),
            models.review().countProperty(),
            window,
            actions,
            messages,
            context.colours(),
            month,
            taskLists);
    return new ShellFrame(
        new ShellFrame.Parts(
            side,
            new SidebarRail(
                models.sidebar(), models.review().countProperty(), window, actions, messages),
            toolbar,
            new BannerSlot(
                models.sync(),
                models.sidebar(),
                window,
                messages,
                this::openAccounts,
                this::decide),
            Map.of(Screen.CALENDAR, calendar, Screen.TASKS, tasks, Screen.REVIEW, review),
            new SidePane(inspector, rail, window),
            settings,
            status,
            context.toasts(),
            overlays),
        window);
  }

  private RailView railView(DropZones zones) {
    RailView view = new RailView(new RailViewModel(models.calendar()), context.colours(), zones);
    view.setOnClose(actions::toggleRail);
    closing.add(view::close);
    return view;
  }

  private TasksView tasksView() {
    TasksView view = new TasksView(models.tasks(), session, context.colours());
    view.setOnOpen(this::openInspector);
    view.setOnAddPart(
        () -> {
          models.window().railProperty().set(false);
          frame.setInspector(true);
          inspector.addPart();
        });
    view.setOnSeveral(rows -> inspector.showSeveral(rows.isEmpty() ? null : view.actionsFor(rows)));
    view.setLists(taskLists.get());
    return view;
  }

  private ReviewView reviewView() {
    return new ReviewView(models.review(), context.colours(), actions::openCalendar);
  }

  private Node page(SettingsPage page) {
    WindowParts parts = context.parts();
    return switch (page) {
      case ACCOUNTS ->
          new AccountsPage(
              models.accounts(),
              session,
              context.colours(),
              overlays,
              parts.opener(),
              interval(),
              new SecretsCard(models.secrets(), messages, overlays));
      case CALENDARS -> new CalendarsPage(models.calendars(), session, context.colours(), overlays);
      case NOTIFICATIONS ->
          withBackground(
              new NotificationsPage(
                  models.notifications(),
                  models.mail(),
                  messages,
                  session.formatting(),
                  context.colours()));
      case APPEARANCE ->
          new AppearancePage(
              context.appearance(), models.calendar().extraZones(), messages, session.formatting());
      case DATA -> dataPage(parts);
      case SHORTCUTS ->
          new ShortcutsPage(
              new ShortcutsViewModel(session.keys()), messages, context.toasts()::show);
    };
  }

  private Node interval() {
    SyncIntervalChoice choice = new SyncIntervalChoice(session);
    closing.add(choice::close);
    return choice;
  }

  private Node withBackground(NotificationsPage page) {
    page.getChildren()
        .addAll(
            PageParts.subheading(messages.text("background.title")),
            new BackgroundCard(
                context.preferences(),
                hasTray,
                LoginStart.ofThisMachine(Host.current()),
                session.background(),
                messages,
                session.edits()::failed));
    return page;
  }

  private Node dataPage(WindowParts parts) {
    DataPage page =
        new DataPage(
            new DataPage.Parts(
                models.data(),
                models.backups(),
                models.transfer(),
                session,
                overlays,
                parts.dataDir(),
                parts.opener(),
                new EncryptionCard(models.encryption(), messages, overlays)));
    if (HttpReleaseFeed.ofThisBuild().isPresent()) {
      page.getChildren()
          .addAll(
              PageParts.subheading(messages.text("updates.title")),
              new UpdatesCard(context.updates(), messages, parts.opener()));
    }
    return page;
  }

  private SettingsView settingsView() {
    return new SettingsView(
        this::page,
        models.window().pageProperty(),
        models.window()::openSettings,
        models.window()::leaveSettings,
        messages,
        context.parts().version());
  }

  /** The first start's card lies over everything until it is done with. */
  private void welcome() {
    if (!models.welcome().openProperty().get()) {
      return;
    }
    WelcomeView view =
        new WelcomeView(
            models.welcome(),
            messages,
            new Welcome(
                models,
                context.appearance(),
                overlays,
                context.parts().opener(),
                () -> frame.getScene().getWindow()));
    frame.cover(view);
    models
        .welcome()
        .openProperty()
        .addListener(
            (property, before, open) -> {
              frame.uncover(view);
              models.window().open(Screen.CALENDAR);
              actions.focusContent();
            });
  }

  /** Whether the first start's card lies over everything. */
  boolean isWelcoming() {
    return models.welcome().openProperty().get();
  }

  private void connect() {
    welcome();
    actions.connect(
        frame,
        List.of(
            toolbar,
            frame.sidebar(),
            calendar,
            tasks,
            review,
            rail,
            inspector,
            frame.settings(),
            status));
    bindCommands();
    frame.breakpointProperty().subscribe(this::fit);
    frame.setOnArranged(this::arranged);
    actions.setOnSearch(this::search);
    actions.setFloating(bars);
    status.setOnState(this::openSyncState);
    month.setOnChosen(actions::openCalendar);
    status.setBell(new PauseButton(models.notifications(), messages));
    status.setBell(new ReminderBell(models.reminders(), messages, this::openReminders));
    models.sync().setOnEdit(this::openToEdit);
    inspector.setOnReview(actions::openReview);
    inspector.setOnHistory(this::openHistory);
    inspector.setOnClose(() -> frame.setInspector(false));
    calendar.setOnOpen(this::openSelected);
    inspector.setOnEdit(this::openEditor);
    session
        .events()
        .questionProperty()
        .addListener((property, before, question) -> askScope(question));
    models
        .window()
        .screenProperty()
        .addListener(
            (property, before, screen) -> {
              if (screen == Screen.SETTINGS) {
                settings.get().focusPage();
              }
              if (screen == Screen.TASKS) {
                tasks.get().tellSeveral();
              } else {
                inspector.showSeveral(null);
              }
            });
    session
        .drafts()
        .currentProperty()
        .addListener((property, before, draft) -> draft.ifPresent(it -> followDraft(before)));
  }

  /** Each screen is searched where it is. */
  private void search() {
    if (models.window().screenProperty().get() == Screen.SETTINGS) {
      settings.get().focusSearch();
    } else {
      search.focusField();
    }
  }

  private void bindCommands() {
    WindowCommands window = new WindowCommands(commands, actions, models.window());
    window.bindFrame(context.appearance());
    window.bindViews();
    window.bindScreen(Scope.CALENDAR, Screen.CALENDAR, calendar::commands);
    window.bindScreen(Scope.ITEM, Screen.CALENDAR, calendar::commands);
    window.bindScreen(Scope.TASKS, Screen.TASKS, () -> tasks.get().commands());
    window.bindScreen(Scope.REVIEW, Screen.REVIEW, () -> review.get().commands());
  }

  /** Beside its block in the calendar; in the middle where there are no blocks. */
  private void askScope(Optional<ScopeQuestion> question) {
    if (models.window().screenProperty().get() == Screen.CALENDAR) {
      return;
    }
    if (question.isPresent()) {
      overlays.dialog(ScopePopover.alone(session, question.get()));
    } else {
      overlays.close();
    }
  }

  /** A new draft is typed into the inspector, so that is opened; the draft takes the focus. */
  private void followDraft(Optional<EventDraft> before) {
    if (before.isEmpty()) {
      frame.setInspector(true);
    }
  }

  private void arranged() {
    toolbar.setInspectorOpen(frame.isInspectorOpen());
    models.calendar().cardsProperty().set(!frame.isInspectorOpen());
    squeeze(frame.isTight() && frame.isSidebarOverlaid());
  }

  /** Beside a sidebar that lies over a small window there is room for three days of the week. */
  private void squeeze(boolean wanted) {
    CalendarNavigation days = models.calendar().navigation();
    boolean week = days.daysProperty().get().isWeek();
    if (wanted && !squeezed && week) {
      squeezed = true;
      days.show(new VisibleDays(days.anchorProperty().get().minusDays(1), THREE));
    } else if (!wanted && squeezed) {
      squeezed = false;
      if (days.daysProperty().get().count() == THREE) {
        days.showWeekOf(days.anchorProperty().get());
      }
    }
  }

  private void fit(ShellFrame.Width width) {
    boolean narrow = width == ShellFrame.Width.NARROW;
    toolbar.setNarrow(narrow);
    status.setNarrow(narrow);
  }

  /** An event opens in the editor as soon as it is read; a task in the panel at the side. */
  private void openSelected() {
    Optional<ItemKey> key = session.selection().selected();
    if (key.isPresent() && key.get() instanceof ItemKey.OfEvent) {
      models.inspector().whenRead(this::openEditor);
    } else {
      openInspector();
    }
  }

  private void openEditor(InspectorSubject.OfEvent event) {
    EventEditor editor =
        new EventEditor(
            session,
            context.colours(),
            event,
            frame.isTight(),
            overlays::close,
            () -> models.inspector().events().delete(event));
    overlays.form(editor, editor::mayClose);
  }

  private void openInspector() {
    models.window().railProperty().set(false);
    frame.setInspector(true);
    inspector.edit();
  }

  /** The words in the status bar lead to what they are about. */
  private void openSyncState() {
    if (models.sync().truthProperty().get() instanceof SyncTruth.ConflictsOpen) {
      actions.openReview();
    } else {
      actions.showSync(syncPopover());
    }
  }

  private SyncPopover syncPopover() {
    return new SyncPopover(models.sync(), session, context.colours(), new SyncLinks());
  }

  /** Where the popover about sync leads. */
  private final class SyncLinks implements SyncPopover.SyncActions {
    @Override
    public void openAccounts() {
      Features.this.openAccounts();
    }

    @Override
    public void openOutbox() {
      Features.this.openOutbox();
    }

    @Override
    public void openDataFolder() {
      context.parts().opener().accept(context.parts().dataDir().toUri());
    }

    @Override
    public void decide(MassChange change) {
      Features.this.decide(change);
    }
  }

  /** Shows what reminded and is not answered. */
  void openReminders() {
    overlays.popover(
        new RemindersPanel(models.reminders(), session, this::show),
        Pos.BOTTOM_RIGHT,
        new Insets(0, 12, 36, 0));
  }

  /** Shows what a reminder is about. */
  void show(Prompt prompt) {
    overlays.close();
    if (prompt.key().item() instanceof TaskId task) {
      models.tasks().filterProperty().set(Smart.ALL);
      models.window().open(Screen.TASKS);
      session.selection().select(new ItemKey.OfTask(task));
    } else if (prompt.key().item() instanceof EventId event) {
      models.window().open(Screen.CALENDAR);
      LocalDate day = LocalDate.ofInstant(prompt.startIn(session.zone()), session.zone());
      models.calendar().navigation().reveal(day);
      session.selection().select(new ItemKey.OfEvent(event, prompt.originalStart()));
    }
  }

  /** Lets the tray follow how sync stands, and the settings say whether there is one. */
  void follow(Background background) {
    background.follow(
        models.sync(), truth -> SyncWords.of(truth, StatusBarView.clockwork(session)).status());
    background.followDay(models.day(), models.notifications());
    hasTray = background.hasTrayProperty();
  }

  /** Shows a day in the calendar. */
  void showDay(LocalDate day) {
    models.window().open(Screen.CALENDAR);
    models.calendar().navigation().reveal(day);
  }

  /** Shows what an address names. */
  void showItem(UUID id) {
    overlays.close();
    LinkedItems items = new LinkedItems(session.store(), session.zone());
    LocalDate today = session.today();
    session.background().start(() -> items.find(id, today), this::show, session.edits()::failed);
  }

  private void show(Optional<LinkedItems.Found> found) {
    if (found.isEmpty()) {
      context.toasts().show(Toast.news(messages.text("shell.link.gone")));
      return;
    }
    LocalDate day = found.get().day();
    if (day == null) {
      models.tasks().filterProperty().set(Smart.ALL);
      models.window().open(Screen.TASKS);
    } else {
      showDay(day);
    }
    session.selection().select(found.get().key());
    frame.setInspector(true);
  }

  /** Asks whether files are to be imported. */
  void offerImport(List<Path> files) {
    ImportViewModel model = new ImportViewModel(session, files);
    closing.add(model::close);
    overlays.dialog(new ImportPanel(model, messages, overlays::close));
  }

  /** Shows every change that is not with Google yet. */
  void openOutbox() {
    overlays.close();
    overlays.dialog(
        new OutboxPanel(
            models.sync().waiting(), session, context.colours(), models.sync(), overlays::close));
  }

  /** Shows every change of an item. */
  private void openHistory(ItemId item) {
    overlays.dialog(
        new HistoryPanel(new HistoryViewModel(session, item), session, overlays::close));
  }

  private void openToEdit(CalendarEvent event) {
    while (overlays.isOpen()) {
      overlays.close();
    }
    session.selection().select(keyOf(event));
    openSelected();
  }

  private static ItemKey keyOf(CalendarEvent event) {
    CalendarEvent.ExceptionOf exception = event.exception();
    return exception == null || exception.seriesId() == null
        ? new ItemKey.OfEvent(
            event.id(), event.isSeries() ? event.content().time().asOriginalStart() : null)
        : new ItemKey.OfEvent(exception.seriesId(), exception.originalStart());
  }

  /** Asks about a change that was held back. */
  private void decide(MassChange change) {
    overlays.close();
    overlays.dialog(
        new HeldBackDialog(
            change,
            models.sidebar().nameOf(change.calendar()),
            messages,
            answer -> {
              overlays.close();
              models.sync().answer(change, answer);
            },
            overlays::close));
  }

  private void openAccounts() {
    overlays.close();
    models.window().openSettings(SettingsPage.ACCOUNTS);
  }

  /** Shows what was found: an event on its day, a task in the list of all. */
  private void open(SearchLine line) {
    if (line.key() instanceof ItemKey.OfTask) {
      boolean done = line.status() == TaskStatus.COMPLETED;
      models.tasks().filterProperty().set(done ? Smart.COMPLETED : Smart.ALL);
      models.window().open(Screen.TASKS);
    } else {
      models.window().open(Screen.CALENDAR);
      if (line.day() != null) {
        models.calendar().navigation().reveal(line.day());
      }
    }
    session.selection().select(line.key());
    actions.focusContent();
  }

  /** What the palette opens. */
  private final class PaletteActions implements FloatingBars.Opened {
    @Override
    public void openSettings(SettingsPage page) {
      models.window().openSettings(page);
    }

    @Override
    public void findSetting(String typed) {
      models.window().openSettings(models.window().pageProperty().get());
      settings.get().look(typed);
    }

    @Override
    public void useTheme(ThemeChoice theme) {
      context.appearance().themeProperty().set(theme);
    }

    @Override
    public void show(Calendar calendar, boolean visible) {
      models.sidebar().setVisible(calendar.id(), visible);
    }

    @Override
    public void open(TaskList list) {
      Features.this.open(new Place.Tasks(new TaskFilter.InList(list.id())));
    }

    @Override
    public void openCategory(String category) {
      Features.this.open(new Place.Tasks(new TaskFilter.InCategory(category)));
    }

    @Override
    public void open(SearchLine line, boolean edit) {
      Features.this.open(line);
      if (edit) {
        openSelected();
      }
    }

    @Override
    public void open(LocalDate day) {
      models.window().open(Screen.CALENDAR);
      models.calendar().navigation().reveal(day);
      models.calendar().pointAt(SlotCursor.at(day, 9 * 60));
      actions.focusContent();
    }

    @Override
    public void add(String text, boolean event) {
      bars.quickAdd(Optional.of(event), text);
    }

    @Override
    public void made(ItemKey item, boolean open) {
      session.selection().select(item);
      if (open) {
        openSelected();
      }
    }
  }

  /** Selects an item on whichever screen shows it. */
  void select(ItemKey item) {
    session.selection().select(item);
  }

  /** Opens everything that is on a day of the month that is shown. */
  void openDay(LocalDate day) {
    calendar.month().openDay(day);
  }

  /** Opens something over the place. */
  void open(MainWindow.Floating floating) {
    switch (floating) {
      case EDITOR -> openSelected();
      case SCOPE -> models.inspector().whenRead(event -> models.inspector().events().delete(event));
      case SYNC -> openSyncState();
      case OUTBOX -> openOutbox();
      case PRINT -> actions.print();
      case QUICK_ADD -> bars.quickAdd(Optional.of(true), messages.text("quickadd.example"));
      case PALETTE -> bars.palette("kvarn");
      case HISTORY ->
          models.inspector().whenRead(event -> openHistory(event.occurrence().event().id()));
    }
  }

  /** Opens a place. */
  void open(Place place) {
    WindowViewModel window = models.window();
    switch (place) {
      case Place.CurrentCalendar current -> window.open(Screen.CALENDAR);
      case Place.Week(var of) -> {
        models.calendar().navigation().showWeekOf(of);
        window.open(Screen.CALENDAR);
      }
      case Place.Day(var of) -> {
        models.calendar().navigation().showDay(of);
        window.open(Screen.CALENDAR);
      }
      case Place.Month(var of) -> {
        models.calendar().navigation().showMonthOf(of);
        window.open(Screen.CALENDAR);
      }
      case Place.Agenda(var from) -> {
        models.calendar().navigation().showAgendaFrom(from);
        window.open(Screen.CALENDAR);
      }
      case Place.Tasks(var filter) -> {
        models.tasks().filterProperty().set(filter);
        window.open(Screen.TASKS);
        actions.focusContent();
      }
      case Place.Review review -> window.open(Screen.REVIEW);
      case Place.Settings(var page) -> window.openSettings(page);
    }
  }

  /** Tells the status bar why changes cannot be saved; null once they can. */
  void setLocalTrouble(@Nullable String sentence) {
    models.sync().setLocalTrouble(sentence);
  }

  /** Asks whether to close although something could not be saved. */
  void askToLose(Runnable close) {
    overlays.dialog(
        new Question(
            overlays,
            messages.text("shell.close.title"),
            messages.text("shell.close.body"),
            messages.text("shell.close.lose"),
            messages.text("shell.close.stay"),
            close));
  }

  /** What was asked to be changed and is perhaps not made yet. */
  EditQueue edits() {
    return session.edits();
  }

  /** Whether the calendar shows everything it was given. */
  boolean isDrawn() {
    return calendar.isDrawn();
  }

  /** How the calendar is opened as it was left. */
  CalendarMemory memory(Preferences preferences) {
    return new CalendarMemory(preferences, models.calendar(), session, calendar.week());
  }

  ShellFrame frame() {
    return frame;
  }

  ShellKeys keys() {
    return keys;
  }

  WindowActions actions() {
    return actions;
  }

  @Override
  public void close() {
    calendar.close();
    inspector.close();
    bars.close();
    closing.forEach(Runnable::run);
    models.close();
  }
}
