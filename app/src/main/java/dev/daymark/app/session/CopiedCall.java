package dev.daymark.app.session;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.Conference;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an event's call in a copy of the event. Two events do not share a Google Meet
 * call, so the copy asks for its own where that is possible; a link to any other call is kept.
 */
public final class CopiedCall {
  private static final String MEET = "meet.google.com";

  private CopiedCall() {}

  /**
   * The call of the copy.
   *
   * @param target where the copy will be
   */
  public static Conference of(Conference call, Calendar target) {
    boolean kept =
        call.state() == Conference.State.READY
            && (target.accountId() == null || (call.data() != null && !isMeet(call.link())));
    if (kept) {
      return call;
    }
    return call.isPresent() && target.offersCalls() ? requested() : Conference.NONE;
  }

  /** A call that is asked for now. */
  public static Conference requested() {
    return Conference.requested(UUID.randomUUID().toString());
  }

  private static boolean isMeet(@Nullable URI link) {
    return link != null && MEET.equals(link.getHost());
  }
}
