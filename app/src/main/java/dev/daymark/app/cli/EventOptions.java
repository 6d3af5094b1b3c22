package dev.daymark.app.cli;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Recurrence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that {@code event add} and {@code event edit} share. */
final class EventOptions {

  @Option(
      names = "--end",
      paramLabel = "T",
      description = "When it ends; of an all-day event the last day.")
  @Nullable String end;

  @Option(names = "--all-day", description = "Makes it an all-day event.")
  boolean allDay;

  @Option(
      names = "--zone",
      paramLabel = "Z",
      description = "The zone its times are in, such as Europe/Stockholm.")
  @Nullable String zone;

  @Option(
      names = "--calendar",
      paramLabel = "NAME",
      description = "The calendar it is in, by name or id.")
  @Nullable String calendar;

  @Option(
      names = "--rrule",
      paramLabel = "R",
      description = "How it repeats, such as FREQ=WEEKLY;COUNT=6; empty for not at all.")
  @Nullable String rrule;

  @Option(names = "--location", paramLabel = "L", description = "Where it takes place.")
  @Nullable String location;

  @Option(names = "--description", paramLabel = "D", description = "More about it.")
  @Nullable String description;

  @Option(
      names = "--guest",
      paramLabel = "ADDRESS",
      description = "Invites somebody by mail address; may be given more than once.")
  List<String> guests = List.of();

  @Option(
      names = "--without-guest",
      paramLabel = "ADDRESS",
      description = "Takes an invitation back; may be given more than once.")
  List<String> formerGuests = List.of();

  @Mixin private final OwnOptions own = new OwnOptions();

  /** {@code content} with everything that was asked for, except title and time. */
  EventContent applyTo(EventContent content) {
    EventContent changed = own.applyTo(content);
    if (rrule != null) {
      changed =
          changed.withRecurrence(rrule.isBlank() ? Recurrence.NONE : Recurrence.ofRule(rrule));
    }
    if (location != null) {
      changed = changed.withLocation(location);
    }
    if (description != null) {
      changed = changed.withDescription(description);
    }
    return guests.isEmpty() && formerGuests.isEmpty()
        ? changed
        : changed.withAttendees(invited(changed.attendees()));
  }

  private List<Attendee> invited(List<Attendee> before) {
    List<Attendee> after = new ArrayList<>(before);
    for (String address : formerGuests) {
      after.remove(find(before, address).orElseThrow(() -> notInvited(address)));
    }
    for (String address : guests) {
      if (find(after, address).isEmpty()) {
        after.add(Attendee.of(address));
      }
    }
    return after;
  }

  private static Optional<Attendee> find(List<Attendee> guests, String address) {
    return guests.stream().filter(guest -> guest.email().equalsIgnoreCase(address)).findFirst();
  }

  private static DaymarkException notInvited(String address) {
    return new DaymarkException(
        ErrorCode.INPUT_INVALID, "\"" + address + "\" is not invited to this event.");
  }

  TimeRequest time(@Nullable String start, CommandContext context) {
    Surroundings around = context.surroundings();
    ZoneId named =
        zone == null ? null : ZoneReader.read(zone, around.locale(), around.clock().instant());
    return new TimeRequest(start, end, allDay, named, context.moments(), around.zone());
  }
}
