package dev.daymark.app.cli;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds what a person names on the command line: by id, by the end or the beginning of one, or
 * where things have names, by name. Every method throws {@link DaymarkException} with a sentence
 * where nothing or more than one thing is meant.
 */
record Named(LocalStore store) {

  private static final int FULL_LENGTH = 36;
  private static final int SHORTEST = 4;

  CalendarEvent event(String text) {
    if (text.length() == FULL_LENGTH) {
      return uuid(
          text, ErrorCode.EVENT_NOT_FOUND, "event", id -> store.events().find(new EventId(id)));
    }
    List<CalendarEvent> all =
        store.calendars().all().stream()
            .flatMap(calendar -> store.events().ofCalendar(calendar.id()).stream())
            .toList();
    return only(all, CalendarEvent::id, text, ErrorCode.EVENT_NOT_FOUND, "event");
  }

  Task task(String text) {
    if (text.length() == FULL_LENGTH) {
      return uuid(text, ErrorCode.TASK_NOT_FOUND, "task", id -> store.tasks().find(new TaskId(id)));
    }
    return only(store.tasks().all(), Task::id, text, ErrorCode.TASK_NOT_FOUND, "task");
  }

  /** By name or id. */
  Calendar calendar(String text) {
    List<Calendar> all = store.calendars().all();
    return byName(all, Calendar::summary, text, "calendar")
        .orElseGet(() -> only(all, Calendar::id, text, ErrorCode.CALENDAR_NOT_FOUND, "calendar"));
  }

  /** By name or id. */
  TaskList taskList(String text) {
    List<TaskList> all = store.tasks().lists();
    return byName(all, TaskList::name, text, "task list")
        .orElseGet(() -> only(all, TaskList::id, text, ErrorCode.TASK_LIST_NOT_FOUND, "task list"));
  }

  /** By address or id. */
  Account account(String text) {
    List<Account> all = store.accounts().all();
    return byName(all, Account::email, text, "account")
        .orElseGet(() -> only(all, Account::id, text, ErrorCode.ACCOUNT_NOT_FOUND, "account"));
  }

  /** One that waits for the person. */
  Conflict conflict(String text) {
    List<Conflict> found =
        store.conflicts().open().stream()
            .filter(conflict -> matches(conflict.id().toString(), text))
            .toList();
    return one(found, text, ErrorCode.INPUT_INVALID, "open conflict");
  }

  /** A recorded sync run. */
  SyncRun run(String text) {
    List<SyncRun> found =
        store.syncState().runs(Integer.MAX_VALUE).stream()
            .filter(run -> matches(run.id().toString(), text))
            .toList();
    return one(found, text, ErrorCode.INPUT_INVALID, "run");
  }

  /** A change that waits to be sent, by its number. */
  OutboxEntry waiting(long number) {
    return store.outbox().all().stream()
        .filter(entry -> entry.sequence() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.CHANGE_NOT_FOUND,
                    "No change with the number " + number + " waits to be sent."));
  }

  private static <T> T uuid(
      String text, ErrorCode code, String kind, Function<UUID, Optional<T>> find) {
    Supplier<DaymarkException> missing = () -> missing(code, kind, text);
    try {
      return find.apply(UUID.fromString(text)).orElseThrow(missing);
    } catch (IllegalArgumentException e) {
      throw missing.get();
    }
  }

  private static <T> Optional<T> byName(
      List<T> all, Function<T, String> name, String text, String kind) {
    List<T> found = all.stream().filter(item -> name.apply(item).equals(text)).toList();
    if (found.isEmpty()) {
      found = all.stream().filter(item -> name.apply(item).equalsIgnoreCase(text)).toList();
    }
    if (found.size() > 1) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "More than one " + kind + " is called \"" + text + "\"; name it by its id.");
    }
    return found.stream().findFirst();
  }

  private static <T> T only(
      List<T> all, Function<T, ItemId> id, String text, ErrorCode code, String kind) {
    List<T> found =
        all.stream().filter(item -> matches(id.apply(item).value().toString(), text)).toList();
    return one(found, text, code, kind);
  }

  private static <T> T one(List<T> found, String text, ErrorCode code, String kind) {
    return switch (found.size()) {
      case 0 -> throw missing(code, kind, text);
      case 1 -> found.getFirst();
      default ->
          throw new DaymarkException(
              ErrorCode.INPUT_INVALID,
              "More than one " + kind + " has an id like \"" + text + "\"; write more of it.");
    };
  }

  private static boolean matches(String id, String text) {
    return text.length() >= SHORTEST && (id.startsWith(text) || id.endsWith(text));
  }

  private static DaymarkException missing(ErrorCode code, String kind, String text) {
    return new DaymarkException(code, "There is no " + kind + " \"" + text + "\".");
  }
}
