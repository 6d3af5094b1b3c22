package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.command.Command;
import dev.daymark.app.command.CommandTarget;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out the commands of the calendar in one of its views, on what is selected there. */
final class CalendarCommands implements CommandTarget {
  private final CalendarScreen screen;
  private final CalendarViewModel model;

  CalendarCommands(CalendarScreen screen, CalendarViewModel model) {
    this.screen = screen;
    this.model = model;
  }

  @Override
  public boolean can(Command command) {
    return action(command) != null;
  }

  @Override
  public Optional<String> whyNot(Command command) {
    boolean zoom = command == Command.ZOOM_IN || command == Command.ZOOM_OUT;
    if (!zoom || can(command)) {
      return Optional.empty();
    }
    String reason =
        !screen.hasHours() ? "hours" : command == Command.ZOOM_IN ? "tallest" : "lowest";
    return Optional.of(model.session().messages().text("calendar.zoom." + reason));
  }

  @Override
  public boolean perform(Command command) {
    Runnable action = action(command);
    if (action != null) {
      action.run();
    }
    return action != null;
  }

  private @Nullable Runnable action(Command command) {
    return switch (command) {
      case NEXT -> () -> model.navigation().turn(1);
      case PREVIOUS -> () -> model.navigation().turn(-1);
      case TODAY -> this::showToday;
      case ZOOM_IN -> screen.canZoom(1) ? () -> screen.zoom(1) : null;
      case ZOOM_OUT -> screen.canZoom(-1) ? () -> screen.zoom(-1) : null;
      case PASTE -> model.canPaste() ? model::paste : null;
      case BLOCK -> this::blockTime;
      default -> model.selectedItem().map(item -> itemAction(command, item)).orElse(null);
    };
  }

  private void showToday() {
    model.navigation().showToday();
    screen.showNow();
  }

  /** Gives the selected task a time; without one a new task gets the slot. */
  private void blockTime() {
    if (model.selectedItem().orElse(null) instanceof TaskItem task) {
      model.blockTime(task);
    } else {
      model.createTaskAtSlot(screen::open);
    }
  }

  private @Nullable Runnable itemAction(Command command, CalendarItem item) {
    return switch (command) {
      case EDIT -> screen::open;
      case DELETE -> () -> model.delete(item);
      case DUPLICATE -> () -> model.duplicate(item);
      case COPY -> () -> model.remember(item, false);
      case CUT -> () -> model.remember(item, true);
      default ->
          switch (item) {
            case EventItem event -> eventAction(command, event);
            case TaskItem task -> taskAction(command, task);
            case DraftItem draft -> null;
          };
    };
  }

  private @Nullable Runnable eventAction(Command command, EventItem event) {
    return switch (command) {
      case GOING, MAYBE, DECLINE -> event.self().isEmpty() ? null : answer(command, event);
      case JOIN -> event.call().isEmpty() ? null : () -> model.join(event);
      default -> null;
    };
  }

  private @Nullable Runnable answer(Command command, EventItem event) {
    return switch (command) {
      case GOING -> () -> model.respond(event, ResponseStatus.ACCEPTED);
      case MAYBE -> () -> model.respond(event, ResponseStatus.TENTATIVE);
      case DECLINE -> () -> model.respond(event, ResponseStatus.DECLINED);
      default -> null;
    };
  }

  private @Nullable Runnable taskAction(Command command, TaskItem task) {
    return switch (command) {
      case START_ITEM -> () -> model.start(task);
      case COMPLETE_ITEM -> () -> model.toggle(task);
      default -> null;
    };
  }
}
