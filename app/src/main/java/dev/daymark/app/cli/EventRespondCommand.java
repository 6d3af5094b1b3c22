package dev.daymark.app.cli;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code event respond}. */
@Command(name = "respond", description = "Answers an invitation.")
final class EventRespondCommand implements Runnable {

  private final CommandContext context;

  @Parameters(index = "0", paramLabel = "ID", description = "Its id, or the last digits of it.")
  private String id = "";

  @Parameters(index = "1", paramLabel = "ANSWER", description = "yes, no or maybe.")
  private Answer answer = Answer.MAYBE;

  @Option(names = "--note", paramLabel = "N", description = "A note beside the answer.")
  private @Nullable String note;

  @Mixin private final NoticeOption notice = new NoticeOption();

  @ArgGroup(exclusive = false)
  private @Nullable OccurrenceOptions occurrence;

  EventRespondCommand(CommandContext context) {
    this.context = context;
  }

  /** What can be answered. */
  enum Answer {
    YES,
    NO,
    MAYBE
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          CalendarEvent event = new Named(store).event(id);
          LocalEdits edits = notice.edits(store);
          if (occurrence == null) {
            edits.editEvent(event.id(), this::answered);
          } else {
            edits.editOccurrence(
                event.id(),
                occurrence.originalStart(store, event, context),
                occurrence.scope(),
                this::answered);
          }
        });
  }

  private EventContent answered(EventContent content) {
    if (content.attendees().stream().noneMatch(Attendee::self)) {
      throw new DaymarkException(ErrorCode.INPUT_INVALID, "You are not invited to this event.");
    }
    return content.withAttendees(
        content.attendees().stream().map(guest -> guest.self() ? own(guest) : guest).toList());
  }

  private Attendee own(Attendee guest) {
    ResponseStatus response =
        switch (answer) {
          case YES -> ResponseStatus.ACCEPTED;
          case NO -> ResponseStatus.DECLINED;
          case MAYBE -> ResponseStatus.TENTATIVE;
        };
    return guest.withAnswer(response, note == null ? guest.comment() : note);
  }
}
