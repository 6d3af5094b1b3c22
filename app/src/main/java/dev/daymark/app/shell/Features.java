package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.Commands;
import dev.daymark.app.command.Scope;
import dev.daymark.app.data.DataMover;
import dev.daymark.app.reminders.PauseButton;
import dev.daymark.app.reminders.ReminderBell;
import dev.daymark.app.search.SearchBar;
import dev.daymark.app.session.EditQueue;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.CalendarDialogs;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.settings.Setting;
import dev.daymark.app.settings.SettingsView;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.tasks.TasksToolbar;
import dev.daymark.app.ui.AfterFrame;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.OnDemand;
import dev.daymark.app.ui.controls.Overlays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The screens of the window, put into its frame and connected with each other. */
final class Features implements AutoCloseable {
  private final WindowContext context;
  private final Models models;
  private final Session session;
  private final Messages messages;
  private final Overlays overlays = new Overlays();
  private final ContentViews content;
  private final WindowActions actions;
  private final Commands commands;
  private final ShellKeys keys;
  private final SearchBar search;
  private final ToolbarView toolbar;
  private final StatusBarView status;
  private final OnDemand<SettingsView> settings;
  private final FloatingBars bars;
  private final ShellFrame frame;
  private final List<Runnable> closing = new ArrayList<>();
  private final WindowPlaces places;
  private final WindowDialogs dialogs;
  private final SettingsPages pages;
  private final SqueezedWeek squeezed;
  private final ItemOpening opening;
  private final WelcomeCover welcome;
  private @Nullable Node focusBeforeSettings;
  private boolean isMakingSettings;

  Features(WindowContext context, Models models) {
    this.context = context;
    this.models = models;
    this.session = models.session();
    this.messages = session.messages();
    Around around = new Around();
    this.places = new WindowPlaces(models, overlays, context.toasts(), around);
    this.dialogs = new WindowDialogs(context, models, overlays, places, closing::add);
    this.pages = new SettingsPages(context, models, overlays, closing::add);
    this.content = new ContentViews(models, context.colours(), overlays, around);
    this.actions =
        new WindowActions(
            new WindowActions.Parts(
                models,
                content.calendar(),
                content.tasks(),
                content.review(),
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
            new PaletteTargets(models, places, around),
            () -> frame().sideWidth());
    this.frame = assemble();
    this.squeezed = new SqueezedWeek(models.calendar().navigation());
    this.opening =
        new ItemOpening(
            models,
            session,
            context.colours(),
            overlays,
            frame,
            content.inspector(),
            actions,
            dialogs);
    this.welcome = new WelcomeCover(context, models, overlays, frame);
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
            content.month(),
            content.taskLists(),
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
            Map.of(
                Screen.CALENDAR,
                content.calendar(),
                Screen.TASKS,
                content.tasks(),
                Screen.REVIEW,
                content.review()),
            new SidePane(content.inspector(), content.rail(), window),
            settings,
            status,
            context.toasts(),
            overlays),
        window);
  }

  /** Who asks for something in particular is shown that, and no card in front of it. */
  void endWelcome() {
    welcome.end();
  }

  /** Whether the first start's card lies over everything. */
  boolean isWelcoming() {
    return welcome.isOpen();
  }

  private Panes panes() {
    return new Panes(
        List.of(
            toolbar,
            frame.rail(),
            frame.sidebar(),
            content.calendar(),
            content.tasks(),
            content.review(),
            content.rail(),
            content.inspector(),
            frame.settings(),
            status));
  }

  private void connect() {
    welcome.lay(actions::focusContent);
    actions.connect(frame, panes());
    bindCommands();
    frame.breakpointProperty().subscribe(this::fit);
    frame.availableWidthProperty().subscribe(px -> fitBars(px.doubleValue()));
    frame.setOnArranged(this::arranged);
    frame.setOnUnfocused(actions::focusContent);
    overlays.setOnFocusLost(actions::focusContent);
    actions.setOnSearch(this::search);
    actions.setFloating(bars);
    status.setOnState(opening::syncState);
    content.month().setOnChosen(actions::openCalendar);
    status.setBell(new PauseButton(models.notifications(), messages));
    status.setBell(new ReminderBell(models.reminders(), messages, dialogs::openReminders));
    models.sync().setOnEdit(opening::toEdit);
    content.inspector().setOnReview(opening::review);
    content.inspector().setOnHistory(dialogs::openHistory);
    content.inspector().setOnDraftEnd(actions::focusContent);
    content.inspector().setOnClose(() -> frame.setInspector(false));
    content.calendar().setOnOpen(opening::selected);
    content.calendar().setOnAskForDay(() -> actions.openPalette("@"));
    content.inspector().setOnEdit(opening::editor);
    new EditQuestions(models, overlays, dialogs).listen();
    models
        .window()
        .screenProperty()
        .addListener(
            (property, before, screen) -> {
              if (screen == Screen.SETTINGS) {
                focusBeforeSettings = focusOwner();
                settings.get().focusPage();
              } else if (before == Screen.SETTINGS) {
                focusAfterSettings();
              }
              if (screen == Screen.TASKS) {
                content.tasks().get().tellSeveral();
              } else {
                content.inspector().showSeveral(null);
              }
            });
    session
        .drafts()
        .currentProperty()
        .addListener((property, before, draft) -> draft.ifPresent(it -> followDraft(before)));
  }

  /** The keyboard goes where it was before the settings, or to what is shown in their place. */
  private void focusAfterSettings() {
    Node before = focusBeforeSettings;
    focusBeforeSettings = null;
    if (before != null && Panes.isShown(before)) {
      before.requestFocus();
    } else {
      actions.focusContent();
    }
  }

  private @Nullable Node focusOwner() {
    return frame.getScene() == null ? null : frame.getScene().getFocusOwner();
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
    window.bindScreen(Scope.CALENDAR, Screen.CALENDAR, content.calendar()::commands);
    window.bindScreen(Scope.ITEM, Screen.CALENDAR, content.calendar()::commands);
    window.bindScreen(Scope.TASKS, Screen.TASKS, () -> content.tasks().get().commands());
    window.bindScreen(Scope.REVIEW, Screen.REVIEW, () -> content.review().get().commands());
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

  private void fitBars(double px) {
    toolbar.setAvailableWidth(px);
    status.setAvailableWidth(px);
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

  /** What the window does for what is in it and over it. */
  private final class Around
      implements ContentViews.Around, WindowPlaces.Inside, PaletteTargets.Around {
    @Override
    public void focusContent() {
      actions.focusContent();
    }

    @Override
    public void openPanel() {
      frame.setInspector(true);
    }

    @Override
    public void editTitle() {
      opening.inspector();
    }

    @Override
    public void toggleRail() {
      actions.toggleRail();
    }

    @Override
    public void openCalendar() {
      actions.openCalendar();
    }

    @Override
    public void openSelected() {
      opening.selected();
    }

    @Override
    public void quickAdd(String text, boolean event) {
      actions.leaveSettings();
      bars.quickAdd(Optional.of(event), text);
    }

    @Override
    public void lookInSettings(String typed) {
      settings.get().look(typed);
    }

    @Override
    public void settings(Consumer<List<Setting>> found) {
      isMakingSettings = true;
      AfterFrame.run(() -> settings.get().settings(all -> giveSettings(all, found)));
    }
  }

  /** Where the person is. */
  Standing standing() {
    WindowViewModel window = models.window();
    Screen screen = window.screenProperty().get();
    return screen == Screen.SETTINGS
        ? new Standing.InSettings(
            window.pageProperty().get(), window.beforeSettings(), settings.get().stand())
        : new Standing.On(screen);
  }

  /** Brings the person back to where they were before the window was made anew. */
  void goTo(Standing standing) {
    switch (standing) {
      case Standing.InSettings(var page, var back, var stand) -> {
        models.window().openSettings(page, back);
        settings.get().goTo(stand);
      }
      case Standing.On(var screen) -> {
        models.window().open(screen);
        if (!isWelcoming()) {
          actions.focusContent();
        }
      }
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
    content.calendar().month().openDay(day);
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

  private void giveSettings(List<Setting> all, Consumer<List<Setting>> found) {
    isMakingSettings = false;
    found.accept(all);
  }

  /** Whether the calendar shows everything it was given, and the palette has the settings. */
  boolean isDrawn() {
    return content.calendar().isDrawn() && !isMakingSettings;
  }

  /** How the calendar is opened as it was left. */
  CalendarMemory memory(Preferences preferences) {
    return new CalendarMemory(preferences, models.calendar(), session, content.calendar().week());
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
    content.close();
    bars.close();
    closing.forEach(Runnable::run);
    models.close();
  }
}
