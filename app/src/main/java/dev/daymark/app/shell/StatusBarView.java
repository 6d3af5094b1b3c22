package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The bar at the bottom: the truth about sync, and the day at a glance. */
final class StatusBarView extends HBox {
  /** Below this there is room for the next event and little else. */
  private static final double CRAMMED = 700;

  private final SyncStateViewModel sync;
  private final Session session;
  private final Button state;
  private final Label lead;
  private final Label next = Labels.text("", "strong");
  private final Label when = Labels.text("");
  private final Label tasks = Labels.text("");
  private final Label zone = Labels.text("");
  private final StatusBarViewModel day;
  private final Label rest = Labels.text("");
  private final Announcer announcer = new Announcer();
  private final Node restDivider = Labels.divider();
  private final Node zoneDivider = Labels.divider();
  private final Node tasksDivider = Labels.divider();
  private final Node nextDivider = Labels.divider();
  private final ChangeListener<Object> refresh = (property, before, now) -> showSync();
  private boolean narrow;
  private boolean crammed;
  private final Button shortcuts;
  private @Nullable SyncLook shownLook;

  StatusBarView(
      SyncStateViewModel sync, StatusBarViewModel day, Session session, ShellActions actions) {
    this.sync = sync;
    this.day = day;
    this.session = session;
    this.lead = Labels.text(session.messages().text("shell.status.next"));
    this.state = Buttons.flat("", () -> {});
    getStyleClass().add("dm-status-bar");
    state.getStyleClass().add("sync-state");
    state.setId("sync-state");
    state.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            state,
            restDivider,
            rest,
            Labels.spacer(),
            nextPart(),
            nextDivider,
            tasks,
            tasksDivider);
    this.shortcuts = shortcuts(actions);
    getChildren().addAll(zone, zoneDivider, shortcuts, announcer);
    sync.truthProperty().addListener(refresh);
    session.minute().addListener(refresh);
    day.textsProperty().subscribe(texts -> showDay(texts));
    showSync();
  }

  private HBox nextPart() {
    HBox part = new HBox(4, lead, next, when);
    part.setAlignment(Pos.CENTER_RIGHT);
    lead.setMinWidth(USE_PREF_SIZE);
    when.setMinWidth(USE_PREF_SIZE);
    return part;
  }

  private Button shortcuts(ShellActions actions) {
    Button button =
        Buttons.flat(
            session.messages().text("shell.status.commands"), () -> actions.openPalette(""));
    button.setId("open-palette");
    button.setAccessibleText(button.getText());
    button.setGraphic(KeyCaps.of(actions.caps(Command.PALETTE)));
    button.setContentDisplay(ContentDisplay.LEFT);
    button.getStyleClass().add("shortcuts");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** Adds what tells of reminders, before the shortcuts. */
  void setBell(Node bell) {
    getChildren().add(getChildren().size() - 2, bell);
  }

  /** Tells what just changed to whoever cannot see it. */
  void announce(String text) {
    announcer.say(text);
  }

  /** What opens the details of sync. */
  void setOnState(Runnable open) {
    state.setOnAction(event -> open.run());
  }

  /** Leaves out what a narrow window has no room for: first the zone. */
  void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
    showDay(day.textsProperty().get());
  }

  /**
   * Leaves out what a small window with large text has no room for.
   *
   * @param px of the window, at 100 % text size
   */
  void setAvailableWidth(double px) {
    crammed = px < CRAMMED;
    shortcuts.setContentDisplay(crammed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    showDay(day.textsProperty().get());
  }

  private void showDay(StatusBarViewModel.Texts texts) {
    boolean hasNext = texts.nextTitle() != null;
    next.setText(hasNext ? texts.nextTitle() : "");
    when.setText(narrow ? texts.nextWhenShort() : texts.nextWhen());
    tasks.setText(narrow ? texts.tasksShort() : texts.tasks());
    zone.setText(texts.zone());
    boolean hasTasks = !tasks.getText().isEmpty() && !crammed;
    shown(next.getParent(), hasNext);
    shown(lead, !crammed);
    shown(nextDivider, hasNext && hasTasks);
    shown(tasks, hasTasks);
    shown(tasksDivider, hasTasks && !narrow);
    shown(zone, !narrow);
    shown(zoneDivider, !narrow || hasNext || hasTasks);
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void showSync() {
    SyncTruth truth = sync.truthProperty().get();
    SyncLook look = SyncLook.of(truth);
    SyncWords words = SyncWords.of(truth, clockwork(session));
    state.setText(words.status());
    boolean running = truth instanceof SyncTruth.Syncing;
    if (!look.equals(shownLook)) {
      if (shownLook != null && !(look.isRoutine() && shownLook.isRoutine())) {
        announcer.say(words.status());
      }
      shownLook = look;
      state.setGraphic(SyncIcon.of(look, running));
    }
    state.getStyleClass().removeAll("warning", "danger");
    if (look.isUrgent()) {
      state.getStyleClass().add(look.tone());
    }
    boolean conflicts = truth instanceof SyncTruth.ConflictsOpen;
    Instant last = sync.factsProperty().get().status().lastSyncedAt();
    boolean known = conflicts && last != null && sync.waiting().isEmpty();
    rest.setText(
        known && last != null
            ? session.messages().text("shell.sync.rest", clockwork(session).when(last))
            : "");
    shown(rest, known);
    shown(restDivider, known);
    state.setAccessibleText(session.messages().text("shell.sync.name", words.status()));
  }

  static SyncWords.Clockwork clockwork(Session session) {
    Instant now = session.minute().getValue();
    return new SyncWords.Clockwork(session.formatting(), session.messages(), session.zone(), now);
  }
}
