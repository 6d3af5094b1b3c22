package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.CommandTarget;
import dev.daymark.app.command.Commands;
import dev.daymark.app.command.Scope;
import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.shell.WindowViewModel.Screen;
import java.util.Optional;
import java.util.function.Supplier;

/** Binds the commands of a window: to its actions, and to the screen that carries them out. */
final class WindowCommands {
  private static final int STEP = 10;

  private final Commands commands;
  private final ShellActions actions;
  private final WindowViewModel window;

  WindowCommands(Commands commands, ShellActions actions, WindowViewModel window) {
    this.commands = commands;
    this.actions = actions;
    this.window = window;
  }

  /** Binds what the frame does by itself. */
  void bindFrame(AppearanceViewModel appearance) {
    commands.bind(Command.PALETTE, () -> actions.openPalette(""));
    commands.bind(Command.GO_DATE, () -> actions.openPalette("@"));
    commands.bind(Command.SEARCH, actions::search);
    commands.bind(Command.NEW_EVENT, actions::newEvent);
    commands.bind(Command.NEW_TASK, actions::newTask);
    commands.bind(Command.NEW_IN_CONTEXT, actions::newInContext);
    commands.bind(Command.UNDO, actions::undo);
    commands.bind(Command.REDO, actions::redo);
    commands.bind(Command.SYNC, actions::syncNow);
    commands.bind(Command.PRINT, actions::print);
    commands.bind(Command.SIDEBAR, actions::toggleSidebar);
    commands.bind(Command.INSPECTOR, actions::toggleInspector);
    commands.bind(Command.SETTINGS, actions::openSettings);
    commands.bind(Command.SHORTCUTS, actions::showShortcuts);
    commands.bind(Command.NEXT_PANE, () -> actions.turnPane(1));
    commands.bind(Command.PREVIOUS_PANE, () -> actions.turnPane(-1));
    commands.bind(Command.FULL_SCREEN, actions::fullScreen);
    commands.bind(Command.CLOSE, actions::closeWindow);
    commands.bind(Command.QUIT, actions::quit);
    commands.bind(Command.LARGER_TEXT, () -> appearance.stepText(STEP));
    commands.bind(Command.SMALLER_TEXT, () -> appearance.stepText(-STEP));
    commands.bind(Command.NORMAL_TEXT, appearance::usualText);
    commands.bind(Command.GO_CALENDAR, actions::openCalendar);
    commands.bind(Command.GO_TASKS, actions::openTasks);
    commands.bind(Command.GO_REVIEW, actions::openReview);
  }

  /** Binds the ways to look at the calendar. */
  void bindViews() {
    commands.bind(Command.TODAY, actions::showToday);
    commands.bind(Command.NEXT, () -> actions.turn(1));
    commands.bind(Command.PREVIOUS, () -> actions.turn(-1));
    commands.bind(Command.DAY, () -> actions.showDays(1));
    commands.bind(Command.WEEK, () -> actions.showDays(7));
    commands.bind(Command.MONTH, actions::showMonth);
    commands.bind(Command.AGENDA, actions::showAgenda);
    commands.bind(Command.RAIL, actions::toggleRail);
    for (int days = 1; days <= 7; days++) {
      int count = days;
      commands.bind(Command.days(count), () -> actions.showDays(count));
    }
  }

  /** Binds the fetching of older events, wherever the person is. */
  void bindOlder(OlderEventsViewModel older) {
    commands.bind(Command.FETCH_OLDER, older::canFetch, older::fetch);
  }

  /** Lets a screen carry out the commands of a scope while it is shown. */
  void bindScreen(Scope scope, Screen screen, Supplier<CommandTarget> target) {
    commands.bind(
        scope,
        () -> window.screenProperty().get() == screen,
        new CommandTarget() {
          @Override
          public boolean can(Command command) {
            return target.get().can(command);
          }

          @Override
          public Optional<String> whyNot(Command command) {
            return target.get().whyNot(command);
          }

          @Override
          public boolean perform(Command command) {
            return target.get().perform(command);
          }
        });
  }
}
