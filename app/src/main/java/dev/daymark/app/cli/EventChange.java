package dev.daymark.app.cli;

import dev.daymark.domain.EventContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change an event that is there. */
final class EventChange {

  @Option(names = "--title", paramLabel = "TITLE", description = "What it is called.")
  private @Nullable String title;

  @Option(
      names = "--start",
      paramLabel = "T",
      description = "When it begins; its length stays unless --end is given.")
  private @Nullable String start;

  @Mixin private final EventOptions options = new EventOptions();

  /** The calendar it is to be in; null to leave it where it is. */
  @Nullable String calendar() {
    return options.calendar;
  }

  /** {@code content} with everything that was asked for, except the calendar. */
  EventContent applyTo(EventContent content, CommandContext context) {
    EventContent changed =
        options.applyTo(content.withTime(options.time(start, context).change(content.time())));
    return title == null ? changed : changed.withSummary(title);
  }
}
