package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarView;
import dev.daymark.app.calendar.DropZones;
import dev.daymark.app.calendar.RailView;
import dev.daymark.app.calendar.RailViewModel;
import dev.daymark.app.calendar.ScopePopover;
import dev.daymark.app.command.Command;
import dev.daymark.app.command.Commands;
import dev.daymark.app.command.Scope;
import dev.daymark.app.conflicts.ReviewView;
import dev.daymark.app.data.DataMover;
import dev.daymark.app.inspector.InspectorView;
import dev.daymark.app.reminders.PauseButton;
import dev.daymark.app.reminders.ReminderBell;
import dev.daymark.app.search.SearchBar;
import dev.daymark.app.session.EditQueue;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.settings.CalendarDialogs;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.settings.Setting;
import dev.daymark.app.settings.SettingsView;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.tasks.TaskListsView;
import dev.daymark.app.tasks.TasksToolbar;
import dev.daymark.app.tasks.TasksView;
import dev.daymark.app.ui.FirstFrame;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.OnDemand;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.app.updates.UpdateCheck;
import dev.daymark.app.welcome.WelcomeView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The screens of the window, put into its frame and connected with each other. */
final class Features implements AutoCloseable {
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
  private final WindowPlaces places;
  private final WindowDialogs dialogs;
  private final SettingsPages pages;
  private final SqueezedWeek squeezed;
  private final ItemOpening opening;

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
    this.places = new WindowPlaces(models, overlays, context.toasts(), new Inside());
    this.dialogs = new WindowDialogs(context, models, overlays, places, closing::add);
    this.pages = new SettingsPages(context, models, overlays, closing::add);
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
            places::open,
            models.sync().truthProperty().map(SyncTruth.Offline.class::isInstance),
            models.older(),
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
    context.toasts().setAnnounce(status::announce);
    this.settings = new OnDemand<>(pages::view);
    this.bars =
        new FloatingBars(
            new FloatingBars.Parts(
                models, commands, context.colours(), overlays, context.preferences()),
            new PaletteTargets(models, places, new Around()),
            () -> frame().sideWidth());
    this.frame = assemble();
    this.squeezed = new SqueezedWeek(models.calendar().navigation());
    this.opening =
        new ItemOpening(
            models, session, context.colours(), overlays, frame, inspector, actions, dialogs);
    connect();
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
            taskLists,
            models.sync().troublesProperty());
    return new ShellFrame(
        new ShellFrame.Parts(
            side,
            new SidebarRail(
                models.sidebar(),
                models.review().countProperty(),
                window,
                actions,
                messages,
                models.sync().troublesProperty()),
            toolbar,
            new BannerSlot(
                models.sync(),
                models.sidebar(),
                models.older(),
                models.calendar().navigation().daysProperty(),
                window,
                messages,
                dialogs::openAccounts,
                dialogs::decide),
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
    view.setOnOpen(() -> opening.inspector());
    view.setOnAddPart(
        () -> {
          models.window().railProperty().set(false);
          frame.setInspector(true);
          inspector.addPart();
        });
    view.setOnSeveral(
        rows -> {
          if (models.window().screenProperty().get() == Screen.TASKS) {
            inspector.showSeveral(rows.isEmpty() ? null : view.actionsFor(rows));
          }
        });
    view.setLists(taskLists.get());
    return view;
  }

  private ReviewView reviewView() {
    return new ReviewView(models.review(), context.colours(), actions::openCalendar);
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

  /** Who asks for something in particular is shown that, and no card in front of it. */
  void endWelcome() {
    if (isWelcoming()) {
      models.welcome().done();
    }
  }

  /** Whether the first start's card lies over everything. */
  boolean isWelcoming() {
    return models.welcome().openProperty().get();
  }

  private Panes panes() {
    return new Panes(
        List.of(
            toolbar,
            frame.rail(),
            frame.sidebar(),
            calendar,
            tasks,
            review,
            rail,
            inspector,
            frame.settings(),
            status));
  }

  private void connect() {
    welcome();
    actions.connect(frame, panes());
    bindCommands();
    frame.breakpointProperty().subscribe(this::fit);
    frame.setOnArranged(this::arranged);
    frame.setOnUnfocused(actions::focusContent);
    actions.setOnSearch(this::search);
    actions.setFloating(bars);
    status.setOnState(opening::syncState);
    month.setOnChosen(actions::openCalendar);
    status.setBell(new PauseButton(models.notifications(), messages));
    status.setBell(new ReminderBell(models.reminders(), messages, dialogs::openReminders));
    models.sync().setOnEdit(opening::toEdit);
    inspector.setOnReview(actions::openReview);
    inspector.setOnHistory(dialogs::openHistory);
    inspector.setOnClose(() -> frame.setInspector(false));
    calendar.setOnOpen(opening::selected);
    calendar.setOnAskForDay(() -> actions.openPalette("@"));
    inspector.setOnEdit(opening::editor);
    session
        .events()
        .questionProperty()
        .addListener((property, before, question) -> askScope(question));
    session
        .events()
        .guestsProperty()
        .addListener((property, before, question) -> question.ifPresent(dialogs::askOfGuests));
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
    window.bindOlder(models.older());
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
    squeezed.squeeze(frame.isTight() && frame.isSidebarOverlaid());
  }

  private void fit(ShellFrame.Width width) {
    boolean narrow = width == ShellFrame.Width.NARROW;
    toolbar.setNarrow(narrow);
    status.setNarrow(narrow);
  }

  /** Lets the tray follow how sync stands, and the settings say whether there is one. */
  void follow(Background background) {
    background.follow(
        models.sync(), truth -> SyncWords.of(truth, StatusBarView.clockwork(session)).status());
    background.followDay(models.day(), models.notifications(), models.reminders());
    pages.setHasTray(background.hasTrayProperty());
  }

  /** Lets the data move to another folder, from the settings. */
  void moveDataWith(DataMover mover) {
    pages.setMover(mover);
  }

  /** What the places of the window need of its parts. */
  private final class Inside implements WindowPlaces.Inside {
    @Override
    public void focusContent() {
      actions.focusContent();
    }

    @Override
    public void openPanel() {
      frame.setInspector(true);
    }
  }

  /** What the palette needs of the window's parts. */
  private final class Around implements PaletteTargets.Around {
    @Override
    public void focusContent() {
      actions.focusContent();
    }

    @Override
    public void openSelected() {
      opening.selected();
    }

    @Override
    public void quickAdd(String text, boolean event) {
      bars.quickAdd(Optional.of(event), text);
    }

    @Override
    public void lookInSettings(String typed) {
      settings.get().look(typed);
    }

    @Override
    public void settings(Consumer<List<Setting>> found) {
      Platform.runLater(() -> settings.get().settings(found));
    }
  }

  /** Leads to places, items and days. */
  WindowPlaces places() {
    return places;
  }

  /** What opens over the window. */
  WindowDialogs dialogs() {
    return dialogs;
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
  void open(Floating floating) {
    switch (floating) {
      case EDITOR -> opening.selected();
      case SCOPE -> models.inspector().whenRead(event -> models.inspector().events().delete(event));
      case SYNC -> opening.syncState();
      case OUTBOX -> dialogs.openOutbox();
      case PRINT -> actions.print();
      case QUICK_ADD -> bars.quickAdd(Optional.of(true), messages.text("quickadd.example"));
      case PALETTE -> bars.palette("kvarn");
      case HISTORY ->
          models
              .inspector()
              .whenRead(event -> dialogs.openHistory(event.occurrence().event().id()));
    }
  }

  /** Tells the status bar why changes cannot be saved; null once they can. */
  void setLocalTrouble(@Nullable String sentence) {
    models.sync().setLocalTrouble(sentence);
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
