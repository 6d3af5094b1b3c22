package dev.daymark.app.session;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.GuestNotice;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is deleted that takes it away from others, too, to be answered by the person.
 *
 * @param occurrence what is deleted, or the occurrence from which it is
 * @param scope how much of its series; null for an event that happens once
 * @param guests whom it is taken away from; not the person, and no rooms
 * @param usual who is told where nobody says otherwise
 * @param answer deletes it and tells those guests
 * @param cancel leaves it as it is
 */
public record GuestQuestion(
    Occurrence occurrence,
    @Nullable RecurrenceScope scope,
    List<Attendee> guests,
    GuestNotice usual,
    Consumer<GuestNotice> answer,
    Runnable cancel) {}
