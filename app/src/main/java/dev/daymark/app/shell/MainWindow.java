package dev.daymark.app.shell;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.command.Command;
import dev.daymark.app.command.KeyMap;
import dev.daymark.app.data.DataMover;
import dev.daymark.app.platform.Host;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.session.EditQueue;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.FirstFrame;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.KeyNames;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.MinuteTicker;
import dev.daymark.app.ui.PacedTasks;
import dev.daymark.app.ui.controls.FocusRing;
import dev.daymark.app.ui.controls.MenuKey;
import dev.daymark.app.ui.controls.Toast;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.app.undo.Notice;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.app.updates.ReleaseFeed;
import dev.daymark.app.updates.UpdateCheck;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.SyncTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * Daymark's window. Made and used on the FX thread; the data comes by itself. The store and the
 * engine stay the caller's to close.
 */
public final class MainWindow implements AutoCloseable {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /** A window without data is better than none for longer. */
  private static final Duration FIRST_DATA = Duration.ofSeconds(1);

  private final WindowParts parts;
  private final Messages messages;
  private final CountingTasks tasks;
  private final FirstFrame firstFrame = new FirstFrame();
  private final MinuteTicker ticker;
  private final Preferences preferences;
  private final AppearanceViewModel appearance;
  private final UndoHistory undo;
  private final UpdateCheck updates;
  private final ThemeController theme;
  private final KeyMap keys;
  private final ToastHost toasts;
  private final Scene scene;
  private final Settling settling;
  private final WindowLook look;
  private Features features;
  private @Nullable Stage stage;
  private @Nullable Background background;

  /** Builds it and begins to read; shows nothing yet. */
  public MainWindow(WindowParts parts) {
    this(parts, WindowDress.theme());
  }

  /**
   * The same with a theme that was made before.
   *
   * @param theme of {@link WindowDress}
   */
  MainWindow(WindowParts parts, ThemeController theme) {
    this.parts = parts;
    this.messages = new Messages(parts.locale());
    this.tasks = new CountingTasks(new PacedTasks(parts.background()));
    this.undo = new UndoHistory(parts.store(), tasks, messages);
    this.preferences = new Preferences(parts.settings(), tasks, parts.preferences(), undo::refused);
    this.updates = new UpdateCheck(preferences, tasks, parts.clock(), parts.version());
    this.appearance = new AppearanceViewModel(preferences, parts.locale());
    this.messages.speak(appearance.locale());
    this.ticker = new MinuteTicker(parts.clock().withZone(parts.zone()), tasks::deliver);
    this.theme = theme;
    this.keys = keys(preferences);
    this.toasts = new ToastHost(messages, keys.shownCaps(Command.UNDO));
    this.features = build();
    features.memory(preferences).restore();
    // A scene styles all that is in it when it learns its direction, so it is dressed empty.
    this.scene = new Scene(new Group(), WIDTH, HEIGHT);
    scene.getProperties().put(KeyNames.class, new KeyNames(messages));
    this.settling = new Settling(firstFrame, tasks, () -> features, scene);
    this.look = new WindowLook(scene, theme, appearance);
    scene.setRoot(features.frame());
    follow();
  }

  /** The keys that the person chose, kept when they change. */
  private static KeyMap keys(Preferences preferences) {
    KeyMap keys = new KeyMap();
    preferences.get(PreferenceKey.SHORTCUTS).ifPresent(keys::restore);
    keys.changesProperty()
        .addListener(
            (property, before, now) -> preferences.put(PreferenceKey.SHORTCUTS, keys.stored()));
    return keys;
  }

  private Features build() {
    Session session =
        Session.open(
                parts.store(),
                tasks,
                new Formatting(appearance.formats(), messages),
                messages,
                parts.zone(),
                ticker.minuteProperty(),
                undo,
                parts.opener())
            .withKeys(keys);
    Models models = Models.open(parts, session, undo, preferences, firstFrame);
    models.notifications().pausedUntilProperty().subscribe(ticker::expect);
    return new Features(
        new WindowContext(
            parts, undo, appearance, theme.colours(), toasts, firstFrame, preferences, updates),
        models);
  }

  /**
   * Makes every screen anew, because days and hours are written in another way. The person stays
   * where they are.
   */
  private void rebuild() {
    Standing standing = features.standing();
    remember();
    features.close();
    messages.speak(appearance.locale());
    features = build();
    features.memory(preferences).restore();
    scene.setNodeOrientation(Directions.of(appearance.locale()));
    scene.setRoot(features.frame());
    fit();
    if (stage != null) {
      features.actions().setStage(stage);
    }
    if (background != null) {
      follow(background);
    }
    features.goTo(standing);
  }

  /** Nothing moves, and the clock wakes nobody each minute, while nobody looks. */
  private void rest() {
    look.unseen(isUnseen());
    ticker.setUnseen(isUnseen());
  }

  private boolean isUnseen() {
    Stage shown = stage;
    return shown != null && (!shown.isShowing() || shown.isIconified());
  }

  private void follow() {
    scene.widthProperty().subscribe(this::fit);
    theme.textScaleProperty().subscribe(this::fit);
    fit();
    Stream.<ObservableValue<?>>of(
            appearance.clockProperty(),
            appearance.firstDayProperty(),
            appearance.languageProperty(),
            appearance.workFromProperty(),
            appearance.workToProperty(),
            appearance.weekNumbersProperty(),
            appearance.showDeclinedProperty())
        .forEach(written -> written.addListener((property, before, now) -> rebuild()));
    undo.latestProperty().addListener((property, before, notice) -> tell(notice));
    undo.troubleProperty()
        .addListener(
            (property, before, trouble) ->
                features.setLocalTrouble(trouble == null ? null : sentence(trouble)));
    new SceneKeys(scene, () -> features).install();
    FocusRing.install(scene);
    MenuKey.install(scene, Host.current().family() == Host.Family.WINDOWS);
    TruncatedTexts.explain(scene);
    ticker.start();
  }

  /** Tells of a failure as if a change had just met it. */
  public void fail(DaymarkException failure) {
    undo.refused(failure);
  }

  private @Nullable String sentence(Exception trouble) {
    String english = trouble.getMessage();
    return english == null ? null : messages.sentence(english);
  }

  private void fit() {
    features.frame().setTextScale(theme.textScaleProperty().get());
    features.frame().setAvailableWidth(scene.getWidth() / theme.textScaleProperty().get());
  }

  private void tell(@Nullable Notice notice) {
    if (notice == null) {
      return;
    }
    toasts.show(
        notice.kind() == Notice.Kind.DONE
            ? Toast.undoable(notice.sentence(), () -> features.actions().undo())
            : Toast.news(notice.sentence()));
  }

  public Scene scene() {
    return scene;
  }

  /** Shows it in a stage, where it was when it was closed last, with its data in it. */
  public void show(Stage owner) {
    prepare(owner);
    owner.show();
    features.actions().focusContent();
  }

  /** Gets ready to be shown in a stage, which stays hidden. */
  void prepare(Stage owner) {
    stage = owner;
    tasks.awaitAll(FIRST_DATA);
    WindowMemory memory = new WindowMemory(preferences);
    owner.setTitle(messages.text("shell.name"));
    owner.setScene(scene);
    memory.restore(owner);
    new ClosingWindow(owner, memory, new UnsavedChanges(settling, () -> features)).guard();
    features.actions().setStage(owner);
    owner.showingProperty().subscribe(this::rest);
    owner.iconifiedProperty().subscribe(this::rest);
    owner.focusedProperty().subscribe(focused -> ticker.check());
    owner.focusedProperty().addListener((property, before, focused) -> looked(focused));
    owner.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> remember());
  }

  /**
   * From now on Daymark may outlive its window: in the tray, or where the person wants that.
   *
   * @param host where the tray is looked for
   */
  public void liveOn(Host host) {
    if (stage != null) {
      Background made =
          new Background(
              new Background.Parts(
                  host,
                  stage,
                  preferences,
                  messages,
                  theme,
                  new TrayActions(this, () -> features)));
      background = made;
      follow(made);
      made.begin();
      if (stage.isShowing()) {
        firstFrame.after(made::seekTray);
      } else {
        made.seekTray();
      }
    }
  }

  private void follow(Background made) {
    features.actions().setOnQuit(made::quit);
    features.follow(made);
  }

  /** Who comes back to the window wants to see what is new. */
  private void looked(boolean focused) {
    if (focused) {
      parts.engine().request(SyncTrigger.FOCUS);
    } else {
      remember();
    }
  }

  private void remember() {
    features.memory(preferences).store();
  }

  /** Begins to ask once a day whether there is a newer Daymark, and tells of each once. */
  public void startUpdateChecks(ReleaseFeed feed) {
    updates
        .newerProperty()
        .subscribe(
            newer ->
                newer
                    .filter(updates::isNews)
                    .ifPresent(
                        release ->
                            toasts.show(
                                Toast.news(messages.text("updates.news", release.version())))));
    ticker.minuteProperty().addListener((property, before, now) -> updates.checkIfDue());
    updates.start(feed);
  }

  /** Begins to remind: by the system, or in a window of its own where the system cannot. */
  public void startReminders() {
    Stage shown = stage;
    if (shown != null) {
      new WindowReminders(
              parts,
              new WindowReminders.Inside(
                  tasks, preferences, appearance, messages, theme, undo, toasts),
              new Doors())
          .start(shown);
    }
  }

  /** Where reminders lead. */
  private final class Doors implements WindowReminders.Doors {
    @Override
    public boolean isWelcoming() {
      return features.isWelcoming();
    }

    @Override
    public void open(List<Prompt> prompts) {
      features.endWelcome();
      comeForward();
      if (prompts.size() == 1) {
        features.places().show(prompts.getFirst());
      } else {
        features.dialogs().openReminders();
      }
    }
  }

  /** Begins a new event, as its button does. */
  public void newEvent() {
    features.actions().newEvent();
  }

  /** Begins a new task, as its button does. */
  public void newTask() {
    features.actions().newTask();
  }

  /** Shows a day in the calendar. */
  public void showDay(LocalDate day) {
    features.endWelcome();
    features.places().showDay(day);
  }

  /**
   * Shows an event or a task and selects it.
   *
   * @param id as an address has it
   */
  public void showItem(String id) {
    features.endWelcome();
    features.places().showItem(UUID.fromString(id));
  }

  /** Asks whether files are to be imported. */
  public void offerImport(List<Path> files) {
    features.dialogs().offerImport(files);
  }

  /** Brings it before all others, whatever became of it. */
  public void comeForward() {
    Stage shown = stage;
    if (shown != null) {
      shown.show();
      shown.setIconified(false);
      shown.toFront();
      shown.requestFocus();
    }
  }

  /** Closes it, as a person would. */
  public void leave() {
    features.actions().closeWindow();
  }

  /** Opens a place, as a person would. */
  public void navigate(Place place) {
    features.places().open(place);
  }

  /** Selects an item, as a person would. */
  public void select(ItemKey item) {
    features.select(item);
  }

  /** Opens something over the place, as a person would. */
  public void open(Floating floating) {
    features.open(floating);
  }

  /** Puts the focus on the calendar or the list in the middle. */
  public void focusCalendar() {
    features.actions().focusContent();
  }

  /** Opens everything that is on a day of the month on the screen, as a person would. */
  public void openDay(LocalDate day) {
    features.openDay(day);
  }

  /** Which theme is on the screen; setting it is what the person's own choice does. */
  public ObjectProperty<ThemeChoice> themeProperty() {
    return appearance.themeProperty();
  }

  /** Comes true when everything asked for so far is read and laid out. */
  public CompletableFuture<Void> whenSettled() {
    return settling.whenSettled();
  }

  /** What was asked to be changed and is perhaps not made yet. */
  EditQueue edits() {
    return features.edits();
  }

  /**
   * Leaves the field in which something is being typed, as a click elsewhere would, and waits until
   * it is saved; for the moment the process is told to end. Not for the FX thread.
   *
   * @return whether everything is saved
   */
  public boolean saveTyped(Duration patience) {
    return settling.saveTyped(patience);
  }

  /** Lets the data move to another folder, from the settings. */
  void moveDataWith(DataMover mover) {
    features.moveDataWith(mover);
  }

  /** Goes for good, as it is, because the data move; what is typed is saved before. */
  void depart() {
    Stage shown = stage;
    if (shown != null) {
      try {
        remember();
        new WindowMemory(preferences).store(shown);
        shown.setOnHidden(null);
        close();
      } finally {
        shown.hide();
      }
    }
  }

  /** Tells that the data are in another folder now, where the person asked for it. */
  void moved(Path folder) {
    navigate(new Place.Settings(SettingsPage.DATA));
    undo.tell(messages.text("data.move.done", folder.toString()));
  }

  /** Tells why the data are where they were; nothing is wrong with them. */
  void notMoved(Exception why) {
    navigate(new Place.Settings(SettingsPage.DATA));
    undo.refused(
        why instanceof DaymarkException refusal
            ? new DaymarkException(
                ErrorCode.INPUT_INVALID, String.valueOf(refusal.getMessage()), refusal)
            : why);
  }

  /** A backup was put in the place of the data; what was done before cannot be undone any more. */
  public void replaced(Backup before) {
    new BackupNews(parts, undo, messages).replaced(before, true);
  }

  /** Ends everything that listens; what is being read is given up. */
  @Override
  public void close() {
    look.close();
    theme.close();
    if (background != null) {
      background.close();
    }
    ticker.close();
    features.close();
    tasks.close();
  }
}
