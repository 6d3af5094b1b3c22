package dev.daymark.app.conflicts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.sync.Conflict.Side;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Says who changed or deleted one side of a conflict, and when. The remote side does not tell who
 * changed an event, only whose event it is.
 */
record SideWords(Session session) {

  String of(ReviewCase shown, Side side) {
    Messages messages = session.messages();
    Instant at = shown.changedAt(side);
    if (at == null) {
      return messages.text("review.side.detail." + side);
    }
    LocalDateTime local = LocalDateTime.ofInstant(at, session.zone());
    String when = session.formatting().dayAndTime(local, session.today());
    String what = shown.isDeletedBy(side) ? "deleted" : "changed";
    return side == Side.REMOTE && shown.organiser() != null
        ? messages.text("review.side." + what + ".organiser", when, shown.organiser())
        : messages.text("review.side." + what + "." + side, when);
  }
}
