package dev.daymark.app.quickadd;

import dev.daymark.app.calendar.BusyDay;
import java.util.Optional;

/** What would be made now, where it would go, and what it would overlap. */
record QuickDraft(Plan plan, Target target, Optional<BusyDay.Clash> clash) {

  /** An event may go without a title once it has a time or words of its own, a task may not. */
  boolean isComplete() {
    return !plan.title().isBlank() || (plan.event() && !plan.parts().isEmpty());
  }
}
