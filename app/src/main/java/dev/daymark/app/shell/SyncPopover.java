package dev.daymark.app.shell;

import dev.daymark.app.outbox.WaitingChange;
import dev.daymark.app.outbox.WaitingRow;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What lies behind the words about sync: what it means, what waits, and what can be done. */
final class SyncPopover extends VBox {
  private static final int SHOWN = 6;

  /** What needs the person is not below what waits by itself. */
  private static final Comparator<WaitingChange> REFUSED_FIRST =
      Comparator.comparing(change -> !change.entry().isParked());

  private final SyncStateViewModel sync;
  private final Session session;
  private final Messages messages;
  private final EventColours colours;
  private final SyncActions actions;
  private final InvalidationListener refresh = observed -> fill();

  /** Where the popover's buttons lead. */
  interface SyncActions {

    void openAccounts();

    void openDataFolder();

    /** Tries again to save what could not be saved. */
    void saveAgain();

    void openOutbox();

    void decide(MassChange change);
  }

  SyncPopover(SyncStateViewModel sync, Session session, EventColours colours, SyncActions actions) {
    this.sync = sync;
    this.session = session;
    this.messages = session.messages();
    this.colours = colours;
    this.actions = actions;
    getStyleClass().addAll("dm-surface", "dm-sync-popover");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    sync.setDetailed(true);
    Observable[] watched = {sync.factsProperty(), sync.waiting(), sync.recent()};
    for (Observable observable : watched) {
      observable.addListener(refresh);
    }
    sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene == null) {
                sync.setDetailed(false);
                List.of(watched).forEach(observable -> observable.removeListener(refresh));
              }
            });
    fill();
  }

  private void fill() {
    List<Node> parts = new ArrayList<>();
    parts.add(header());
    details().ifPresent(parts::add);
    List<Node> rows = rows();
    if (!rows.isEmpty()) {
      parts.add(scrolling(new Rows(rows)));
    }
    parts.add(new SyncPopoverFooter(sync, session, actions));
    getChildren().setAll(parts);
  }

  /** What is told in rows: the accounts if there are several, then what the state is about. */
  private List<Node> rows() {
    SyncTruth truth = sync.truthProperty().get();
    SyncFacts facts = sync.factsProperty().get();
    SyncStatus.Progress progress = facts.status().progress();
    List<Node> rows = new ArrayList<>();
    if (facts.accounts().size() > 1) {
      rows.add(new SyncAccountRows(facts, sync.waiting(), StatusBarView.clockwork(session)));
    }
    if (truth instanceof SyncTruth.Partly partly) {
      rows.add(new SyncTroubleRows(partly, sync, session, colours));
    }
    if (truth instanceof SyncTruth.Syncing && progress != null) {
      rows.add(new SyncProgressRows(progress, facts, messages, colours));
    }
    waiting().ifPresent(rows::add);
    if (truth instanceof SyncTruth.Synced) {
      rows.add(new SyncRecentRows(sync.recent(), session, colours));
    }
    return rows;
  }

  /** The code of what failed at the service. */
  private Optional<Node> details() {
    return sync.truthProperty().get() instanceof SyncTruth.ServiceTrouble trouble
        ? Optional.of(
            new SyncDetails(
                FailureWords.code(trouble.failure()),
                new SyncSupportText(sync.factsProperty().get(), session.minute().getValue()),
                messages))
        : Optional.empty();
  }

  private Node header() {
    SyncTruth truth = sync.truthProperty().get();
    SyncLook look = SyncLook.of(truth);
    SyncWords said = SyncWords.of(truth, StatusBarView.clockwork(session));
    StackPane disc = new StackPane(Icons.of(look.icon(), look.tone()));
    disc.getStyleClass().add("disc");
    Label body = Labels.paragraph(said.body(), "dm-muted", "dm-small");
    body.setMinHeight(USE_PREF_SIZE);
    VBox text = new VBox(Labels.text(said.headline(), "dm-heading"), body);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox header = new HBox(disc, text);
    header.getStyleClass().add("header");
    return header;
  }

  private Optional<Node> waiting() {
    if (sync.waiting().isEmpty()) {
      return Optional.empty();
    }
    VBox rows = new VBox();
    rows.getStyleClass().add("rows");
    int count = sync.waiting().size();
    Button all = Buttons.link(messages.text("outbox.all", count), actions::openOutbox);
    all.getStyleClass().add("more");
    HBox title =
        new HBox(
            Labels.text(messages.text("shell.sync.waitingList", count), "list-title"),
            Labels.spacer(),
            all);
    title.setAlignment(Pos.CENTER_LEFT);
    rows.getChildren().add(title);
    sync.waiting().stream()
        .sorted(REFUSED_FIRST)
        .limit(SHOWN)
        .forEach(
            change ->
                rows.getChildren().add(new WaitingRow(change, session, colours, sync, false)));
    return Optional.of(rows);
  }

  /** As high as its texts are once they are wrapped, which the scroll pane does not ask for. */
  private final class Rows extends VBox {
    Rows(List<Node> rows) {
      super(rows.toArray(Node[]::new));
    }

    @Override
    protected double computePrefHeight(double width) {
      double room = SyncPopover.this.prefWidth(-1) - SyncPopover.this.snappedLeftInset() * 2;
      return super.computePrefHeight(width < 0 ? room : width);
    }
  }

  private static Node scrolling(Region rows) {
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(400);
    return scroll;
  }
}
