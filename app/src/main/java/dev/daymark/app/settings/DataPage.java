package dev.daymark.app.settings;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the person's data lies, and how much there is. */
public final class DataPage extends VBox {
  private final Messages messages;
  private final Label events = Labels.text("", "dm-muted");
  private final Label tasks = Labels.text("", "dm-muted");

  /**
   * Builds it over its model.
   *
   * @param opener shows a folder in the system's file manager
   */
  public DataPage(DataViewModel model, Messages messages, Path dataDir, Consumer<URI> opener) {
    this.messages = messages;
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
    model.countsProperty().subscribe(this::show);
  }

  private void show(DataViewModel.Counts counts) {
    events.setText(messages.text("settings.data.eventCount", counts.events()));
    tasks.setText(messages.text("settings.data.taskCount", counts.tasks()));
  }
}
