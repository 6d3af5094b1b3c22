package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.reminder.ReminderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of what reminded and is not answered. */
public final class RemindersPanel extends VBox {

  private static final double HEIGHT = 420;

  private final RemindersViewModel model;
  private final Session session;
  private final EventColours colours;
  private final ReminderRow.Answers answers;
  private final VBox rows = new VBox();
  private final Label group = Labels.text("", "dm-heading");
  private final Map<ReminderKey, ReminderRow> shown = new HashMap<>();
  private @Nullable Picking picking;

  /**
   * Builds it over its model.
   *
   * @param opener shows what a reminder is about
   */
  public RemindersPanel(
      RemindersViewModel model, Session session, EventColours colours, Consumer<Prompt> opener) {
    this.model = model;
    this.session = session;
    this.colours = colours;
    this.answers = new ModelAnswers(model, opener, this::pickTime);
    getStyleClass().addAll("dm-surface", "dm-reminders");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(HEIGHT);
    getChildren().addAll(header(), scroll);
    ListChangeListener<Prompt> refresh = change -> fill();
    model.prompts().addListener(refresh);
    sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene == null) {
                model.prompts().removeListener(refresh);
              }
            });
    fill();
  }

  private HBox header() {
    HBox header =
        new HBox(
            8,
            group,
            Labels.spacer(),
            Buttons.link(
                session.messages().text("reminders.acknowledgeAll"), model::acknowledgeAll));
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("header");
    return header;
  }

  /** Nothing that the person is in the middle of leaves the window meanwhile. */
  private void fill() {
    ReminderWords words = new ReminderWords(session.messages(), session.formatting());
    group.setText(session.messages().text("reminders.group", model.prompts().size()));
    List<Node> wanted = model.prompts().stream().flatMap(prompt -> row(prompt, words)).toList();
    rows.getChildren().removeIf(node -> !wanted.contains(node));
    for (int i = 0; i < wanted.size(); i++) {
      put(wanted.get(i), i);
    }
    shown.keySet().retainAll(model.prompts().stream().map(Prompt::key).toList());
    if (picking != null && picking.view().getParent() == null) {
      picking = null;
    }
  }

  private void put(Node node, int index) {
    List<Node> children = rows.getChildren();
    if (index >= children.size() || !node.equals(children.get(index))) {
      children.remove(node);
      children.add(index, node);
    }
  }

  /** The row, and below it the question until when, while it is asked. */
  private Stream<Node> row(Prompt prompt, ReminderWords words) {
    ReminderRow row =
        shown.compute(
            prompt.key(),
            (key, before) ->
                before != null && isInUse(before, prompt) ? before : fresh(prompt, words));
    return picking != null && picking.prompt().key().equals(prompt.key())
        ? Stream.of(row, picking.view())
        : Stream.of(row);
  }

  private ReminderRow fresh(Prompt prompt, ReminderWords words) {
    return new ReminderRow(
        prompt,
        ReminderMark.of(prompt, colours),
        words,
        session.minute().getValue(),
        session.zone(),
        model.firstSnooze(),
        false,
        answers);
  }

  private static boolean isInUse(ReminderRow row, Prompt prompt) {
    return row.prompt().equals(prompt) && row.isFocusWithin();
  }

  private void pickTime(Prompt prompt) {
    SnoozeTimeView view =
        new SnoozeTimeView(
            prompt,
            new ReminderWords(session.messages(), session.formatting()),
            model::now,
            moment -> model.snoozeUntil(prompt, moment),
            this::stopPicking);
    picking = new Picking(prompt, view);
    fill();
    view.focusText();
  }

  private void stopPicking() {
    picking = null;
    fill();
    requestFocus();
  }

  /** The reminder whose time is asked for. */
  private record Picking(Prompt prompt, SnoozeTimeView view) {}

  /** The model's commands, and the way to the item. */
  private record ModelAnswers(
      RemindersViewModel model, Consumer<Prompt> opener, Consumer<Prompt> picker)
      implements ReminderRow.Answers {
    @Override
    public void acknowledge(Prompt prompt) {
      model.acknowledge(prompt);
    }

    @Override
    public void snooze(Prompt prompt, Duration time) {
      model.snooze(prompt, time);
    }

    @Override
    public void snoozeUntil(Prompt prompt, Instant moment) {
      model.snoozeUntil(prompt, moment);
    }

    @Override
    public void snoozeUntilStart(Prompt prompt) {
      model.snoozeUntilStart(prompt);
    }

    @Override
    public void pickTime(Prompt prompt) {
      picker.accept(prompt);
    }

    @Override
    public void complete(Prompt prompt) {
      model.complete(prompt);
    }

    @Override
    public void join(Prompt prompt) {
      model.join(prompt);
    }

    @Override
    public void open(Prompt prompt) {
      opener.accept(prompt);
      model.acknowledge(prompt);
    }
  }
}
