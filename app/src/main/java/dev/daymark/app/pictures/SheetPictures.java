package dev.daymark.app.pictures;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.calendar.WeekView;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.reminders.ReminderSamples;
import dev.daymark.app.reminders.RemindersPanel;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.samples.ColourSheet;
import dev.daymark.app.samples.ComponentSheet;
import dev.daymark.app.samples.NoticeSheet;
import dev.daymark.app.session.Session;
import dev.daymark.app.tasks.TasksView;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.app.ui.picture.Pictures;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.domain.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** Draws the sheets of parts and of colours: light on the left, dark on the right. */
final class SheetPictures {
  private final CompositionRoot root;
  private final Messages messages;

  /**
   * @param root of the made-up week
   */
  SheetPictures(CompositionRoot root) {
    this.root = root;
    this.messages = new Messages(root.locale());
  }

  /** Whether a view is a sheet and no place of the window. */
  static boolean isSheet(Screens.View view) {
    return view == Screens.View.COMPONENTS
        || view == Screens.View.EVENT_COLOURS
        || view == Screens.View.NOTIFICATIONS;
  }

  /**
   * Draws one into a PNG, with the accounts of the store: reminders as the window looks, all else
   * in the light and the dark theme, each in half of its width.
   */
  void write(Screens.Shot shot, List<Account> accounts, Path file) throws IOException {
    Screens.View view = shot.view();
    Screens.Size size = shot.size();
    if (view == Screens.View.NOTIFICATIONS) {
      notifications(shot, file);
      return;
    }
    Pictures.writeBeside(
        half(view, ThemeChoice.LIGHT, size, accounts),
        half(view, ThemeChoice.DARK, size, accounts),
        file);
  }

  private void notifications(Screens.Shot shot, Path file) throws IOException {
    EventColours colours = new EventColours();
    try (ThemeController theme =
        new ThemeController(new SimpleObjectProperty<>(ColorScheme.LIGHT), colours)) {
      theme.choiceProperty().set(ThemeChoice.valueOf(shot.look().name()));
      theme.addStylesheet(RemindersPanel.class, "reminders.css");
      theme.addStylesheet(NoticeSheet.class, "samples.css");
      ReminderWords words = new ReminderWords(messages, Formatting.of(root.locale()));
      ReminderSamples samples =
          new ReminderSamples(
              words, LocalDate.ofInstant(root.clock().instant(), root.zone()), root.zone());
      Scene scene =
          new Scene(new NoticeSheet(samples, colours), shot.size().width(), shot.size().height());
      theme.install(scene);
      Pictures.write(scene, file);
    }
  }

  private Image half(
      Screens.View view, ThemeChoice choice, Screens.Size size, List<Account> accounts) {
    EventColours colours = new EventColours();
    try (VirtualThreadTasks tasks = new VirtualThreadTasks();
        ThemeController theme =
            new ThemeController(new SimpleObjectProperty<>(ColorScheme.LIGHT), colours)) {
      theme.choiceProperty().set(choice);
      theme.addStylesheet(WeekView.class, "calendar.css");
      theme.addStylesheet(TasksView.class, "tasks.css");
      theme.addStylesheet(ComponentSheet.class, "samples.css");
      String name = messages.text(choice == ThemeChoice.DARK ? "samples.dark" : "samples.light");
      Session session = session(tasks);
      if (view == Screens.View.EVENT_COLOURS) {
        return drawn(new ColourSheet(session, colours, name), theme, size);
      }
      try (ComponentSheet sheet = new ComponentSheet(session, colours, name, accounts)) {
        Scene scene = dressed(sheet, theme, size);
        sheet.pose();
        return Pictures.take(scene);
      }
    }
  }

  private static Image drawn(Parent sheet, ThemeController theme, Screens.Size size) {
    return Pictures.take(dressed(sheet, theme, size));
  }

  private static Scene dressed(Parent sheet, ThemeController theme, Screens.Size size) {
    Scene scene = new Scene(sheet, size.width() / 2.0, size.height());
    theme.install(scene);
    return scene;
  }

  private Session session(VirtualThreadTasks tasks) {
    return Session.open(
        root.store(),
        tasks,
        Formatting.of(root.locale()),
        messages,
        root.zone(),
        new SimpleObjectProperty<Instant>(root.clock().instant()),
        new UndoHistory(root.store(), tasks, messages),
        address -> {});
  }
}
