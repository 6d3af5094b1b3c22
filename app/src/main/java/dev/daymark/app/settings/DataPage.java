package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.storage.StoreChange;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the person's data lies, and how much there is. */
public final class DataPage extends VBox implements AutoCloseable {
  private final LiveQuery<Counts> query;
  private final Label events = Labels.text("", "dm-muted");
  private final Label tasks = Labels.text("", "dm-muted");

  private record Counts(long events, int tasks) {}

  /**
   * Builds it.
   *
   * @param opener shows a folder in the system's file manager
   */
  public DataPage(Session session, Path dataDir, Consumer<URI> opener) {
    Messages messages = session.messages();
    getStyleClass().add("page");
    getChildren()
        .addAll(
            PageParts.heading(
                messages.text("settings.page.data"), messages.text("settings.data.lead")));
    SettingsCard card = new SettingsCard();
    card.row(
        messages.text("settings.data.folder"),
        dataDir.toString(),
        Buttons.standard(
            messages.text("settings.data.open"), () -> opener.accept(dataDir.toUri())));
    card.row(messages.text("settings.data.events"), "", events);
    card.row(
        messages.text("settings.data.tasks"), messages.text("settings.data.tasksDetail"), tasks);
    card.row(
        messages.text("settings.data.copyTitle"),
        messages.text("settings.data.copy"),
        new Region());
    getChildren().add(card);
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            DataPage::concerns,
            () ->
                new Counts(session.store().events().count(), session.store().tasks().all().size()),
            counts -> show(counts, messages),
            session.edits()::failed);
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.EventsChanged
        || change instanceof StoreChange.TasksChanged;
  }

  private void show(Counts counts, Messages messages) {
    events.setText(messages.text("settings.data.eventCount", counts.events()));
    tasks.setText(messages.text("settings.data.taskCount", counts.tasks()));
  }

  @Override
  public void close() {
    query.close();
  }
}
