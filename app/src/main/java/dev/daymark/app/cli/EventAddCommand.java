package dev.daymark.app.cli;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.storage.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code event add}. */
@Command(name = "add", description = "Adds an event and prints its id.")
final class EventAddCommand implements Runnable {

  private final CommandContext context;

  @Parameters(paramLabel = "TITLE", description = "What it is called.")
  private String title = "";

  @Option(
      names = "--start",
      required = true,
      paramLabel = "T",
      description = "When it begins; a day without a time makes it an all-day event.")
  private String start = "";

  @Mixin private final EventOptions options = new EventOptions();

  @Mixin private final NoticeOption notice = new NoticeOption();

  EventAddCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    EventContent content =
        options.applyTo(EventContent.of(title, options.time(start, context).forNew(start)));
    context.withStore(
        root -> {
          var added = notice.edits(root.store()).createEvent(calendar(root.store()), content);
          context.terminal().print(added.item().id().toString());
        });
  }

  private CalendarId calendar(LocalStore store) {
    return options.calendar == null
        ? store.calendars().defaultCalendar().id()
        : new Named(store).calendar(options.calendar).id();
  }
}
