package dev.daymark.app.cli;

import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import dev.daymark.storage.LocalStore;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calendar} and its commands. */
@Command(name = "calendar", description = "Lists, adds, changes and selects calendars.")
final class CalendarCommand {

  /** Peacock, the colour a new calendar gets until the person picks one. */
  private static final String USUAL_COLOR = "#039BE5";

  private final CommandContext context;

  CalendarCommand(CommandContext context) {
    this.context = context;
  }

  @Command(description = "Lists calendars.")
  void list(@Option(names = "--json", description = "Prints JSON.") boolean json) {
    context.withStore(
        root -> {
          List<Calendar> calendars = root.store().calendars().all();
          Map<AccountId, String> accounts =
              root.store().accounts().all().stream()
                  .collect(Collectors.toMap(Account::id, Account::email));
          if (json) {
            printJson(calendars, accounts);
          } else {
            printRows(calendars, accounts);
          }
        });
  }

  @Command(
      description =
          "Makes a calendar on this device, or in an account at the next sync, and prints its id.")
  void add(
      @Parameters(paramLabel = "NAME", description = "What it is called.") String name,
      @Option(
              names = "--account",
              paramLabel = "ADDRESS",
              description = "The account to make it in; this device without one.")
          @Nullable String account) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          Calendar added =
              account == null
                  ? store.localEdits().createCalendar(name, USUAL_COLOR).item()
                  : store
                      .localEdits()
                      .createCalendar(new Named(store).account(account).id(), name, USUAL_COLOR)
                      .item();
          context.terminal().print(added.id().toString());
        });
  }

  @Command(
      description = {
        "Takes a calendar off its account's list.",
        "Its events go from here at once; in Google, and for everybody else, it stays, and there it"
            + " can be added to the list again. Changes that were not sent stay on this device."
      })
  void leave(@Parameters(paramLabel = "ID", description = "Its name or id.") String id) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          store.localEdits().leaveCalendar(new Named(store).calendar(id).id());
        });
  }

  @Command(description = "Keeps a calendar in step with its account.")
  void select(@Parameters(paramLabel = "ID", description = "Its name or id.") String id) {
    edit(id, now -> now.withSelected(true));
  }

  @Command(description = "Stops keeping a calendar in step with its account.")
  void deselect(@Parameters(paramLabel = "ID", description = "Its name or id.") String id) {
    edit(id, now -> now.withSelected(false));
  }

  @Command(description = "Gives a calendar another name, for you alone.")
  void rename(
      @Parameters(index = "0", paramLabel = "ID", description = "Its name or id.") String id,
      @Parameters(index = "1", paramLabel = "NAME", description = "What it is called from now on.")
          String name) {
    edit(id, now -> now.withSummary(name));
  }

  @Command(description = "Shows a calendar's events.")
  void show(@Parameters(paramLabel = "ID", description = "Its name or id.") String id) {
    edit(id, now -> now.withVisible(true));
  }

  @Command(description = "Hides a calendar's events; they stay in step.")
  void hide(@Parameters(paramLabel = "ID", description = "Its name or id.") String id) {
    edit(id, now -> now.withVisible(false));
  }

  @Command(description = "Gives a calendar another colour, for you alone.", aliases = "color")
  void colour(
      @Parameters(index = "0", paramLabel = "ID", description = "Its name or id.") String id,
      @Parameters(index = "1", paramLabel = "COLOUR", description = "Such as #039BE5.")
          String colour) {
    edit(id, now -> now.withColor(colour));
  }

  @Command(
      description =
          "Says when its events remind that have no reminders of their own, for you alone.")
  void remind(
      @Parameters(index = "0", paramLabel = "ID", description = "Its name or id.") String id,
      @Parameters(
              index = "1..*",
              arity = "1..5",
              paramLabel = "MIN",
              description = "Minutes before, such as 10, or email:60 by mail; or none.")
          List<String> reminders) {
    List<Reminder> wanted =
        ReminderWords.isNone(reminders) ? List.of() : ReminderWords.parse(reminders);
    edit(id, now -> now.withDefaultReminders(wanted));
  }

  private void edit(String name, UnaryOperator<Calendar> change) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          Calendar calendar = new Named(store).calendar(name);
          if (!change.apply(calendar).equals(calendar)) {
            store.localEdits().editCalendar(calendar.id(), change);
          }
        });
  }

  private void printRows(List<Calendar> calendars, Map<AccountId, String> accounts) {
    TextTable table = new TextTable();
    for (Calendar calendar : calendars) {
      table.row(
          calendar.summary(),
          calendar.accountId() == null
              ? "on this device"
              : accounts.getOrDefault(calendar.accountId(), ""),
          calendar.isWritable() ? "" : "read-only",
          calendar.selected() ? "" : "not selected",
          calendar.visible() ? "" : "hidden",
          Wording.shortId(calendar.id()));
    }
    table.lines("").forEach(context.terminal()::print);
  }

  private void printJson(List<Calendar> calendars, Map<AccountId, String> accounts) {
    context
        .terminal()
        .printJson(
            out -> {
              out.setSerializeNulls(false);
              out.beginArray();
              for (Calendar calendar : calendars) {
                out.beginObject();
                out.name("id").value(calendar.id().toString());
                out.name("remoteId").value(calendar.remoteId());
                out.name("summary").value(calendar.summary());
                out.name("accessRole").value(JsonWords.camelCase(calendar.accessRole()));
                out.name("selected").value(calendar.selected());
                out.name("visible").value(calendar.visible());
                out.name("color").value(calendar.color());
                out.name("account").value(accounts.get(calendar.accountId()));
                out.name("defaultReminders").beginArray();
                for (Reminder reminder : calendar.defaultReminders()) {
                  out.beginObject();
                  out.name("method").value(JsonWords.camelCase(reminder.method()));
                  out.name("minutes").value(reminder.minutesBefore());
                  out.endObject();
                }
                out.endArray();
                out.endObject();
              }
              out.endArray();
            });
  }
}
