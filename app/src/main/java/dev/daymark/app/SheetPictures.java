package dev.daymark.app;

import dev.daymark.app.calendar.WeekView;
import dev.daymark.app.samples.ColourSheet;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.app.ui.picture.Pictures;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.app.undo.UndoHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** Draws the sheets of colours: light on the left, dark on the right. For the FX thread. */
final class SheetPictures {
  private final CompositionRoot root;
  private final Messages messages;

  SheetPictures(CompositionRoot root) {
    this.root = root;
    this.messages = new Messages(root.locale());
  }

  /** Draws them into a PNG, each half as wide as half of the size. */
  void write(int width, int height, Path file) throws IOException {
    Scene light = scene(ThemeChoice.LIGHT, "samples.light", width / 2, height);
    Scene dark = scene(ThemeChoice.DARK, "samples.dark", width / 2, height);
    Pictures.writeBeside(light, dark, file);
  }

  private Scene scene(ThemeChoice choice, String name, double width, double height) {
    EventColours colours = new EventColours();
    try (VirtualThreadTasks tasks = new VirtualThreadTasks();
        ThemeController theme =
            new ThemeController(new SimpleObjectProperty<>(ColorScheme.LIGHT), colours)) {
      theme.choiceProperty().set(choice);
      theme.addStylesheet(WeekView.class, "calendar.css");
      ColourSheet sheet = new ColourSheet(session(tasks), colours, messages.text(name));
      Scene scene = new Scene(sheet, width, height);
      theme.install(scene);
      return scene;
    }
  }

  private Session session(VirtualThreadTasks tasks) {
    return Session.open(
        root.store(),
        tasks,
        Formatting.of(root.locale()),
        messages,
        root.zone(),
        new SimpleObjectProperty<Instant>(root.clock().instant()),
        new UndoHistory(root.store().localEdits(), tasks, messages),
        address -> {});
  }
}
