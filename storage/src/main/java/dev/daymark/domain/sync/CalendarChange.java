package dev.daymark.domain.sync;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;

/**
 * A calendar whose name, colour, visibility or reminders the person changed here, and which waits
 * to be changed so in the account's list.
 *
 * @param remoteId the account's id for it
 * @param wanted how it is here
 */
public record CalendarChange(
    CalendarId calendar,
    AccountId account,
    String remoteId,
    CalendarBase base,
    ListSettings wanted) {

  /** Whether the name is to be changed. */
  public boolean renames() {
    return !wanted.summary().equals(base.settings().summary());
  }

  /** Whether the colour is to be changed. */
  public boolean recolors() {
    return !wanted.color().equals(base.settings().color());
  }

  /** Whether its reminders are to be changed. */
  public boolean reminds() {
    return !wanted.reminders().equals(base.settings().reminders());
  }

  /** Whether it is to be shown or hidden. */
  public boolean showsOrHides() {
    return wanted.visible() != base.settings().visible();
  }
}
