package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Reach;
import dev.daymark.storage.StoreChange;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts come and go. Neither can be taken back by undo: a sign-in is needed. */
final class AccountEdits {

  private AccountEdits() {}

  /** An account with the same address hands its calendars to the new one. */
  static Account add(WriteUnit unit, Account account) {
    Handle handle = unit.handle();
    Optional<Account> old = AccountTable.findByEmail(handle, account.email());
    if (old.isEmpty()) {
      old = AccountTable.find(handle, account.id());
    }
    if (old.isPresent()) {
      AccountTable.rename(handle, old.get().id(), account.id());
      Departures.rename(handle, old.get().id(), account.id());
      AccountTable.update(handle, account);
      unit.recordDeleted(old.get().id(), state(old.get()));
    } else {
      AccountTable.insert(handle, account);
    }
    unit.recordCreated(account.id(), state(account));
    HistoryTable.markNotUndoable(handle, unit.change());
    unit.touch(new StoreChange.AccountsChanged());
    unit.touch(new StoreChange.CalendarsChanged());
    return account;
  }

  /** What is here stays here. */
  static void setReach(WriteUnit unit, AccountId id, Reach reach) {
    account(unit.handle(), id);
    AccountTable.saveReach(unit.handle(), id, reach);
    unit.touch(new StoreChange.AccountsChanged());
  }

  private static JsonObject state(Account account) {
    JsonObject state = new JsonObject();
    state.addProperty("email", account.email());
    return state;
  }

  static void remove(WriteUnit unit, AccountId id) {
    Handle handle = unit.handle();
    Account account = account(handle, id);
    for (Calendar calendar : CalendarTable.ofAccount(handle, id)) {
      CalendarEdits.removeEvents(unit, calendar.id());
    }
    for (Calendar calendar : CalendarTable.ofAccount(handle, id)) {
      CalendarTable.delete(handle, calendar.id());
      unit.recordDeleted(calendar.id(), Json.tree(calendar));
    }
    handle.execute("DELETE FROM conflicts WHERE event_id NOT IN (SELECT id FROM events)");
    handle.execute("DELETE FROM sync_runs WHERE account_id = ?", id.value());
    Departures.forget(handle, id);
    AccountTable.delete(handle, id);
    unit.recordDeleted(id, state(account));
    HistoryTable.markNotUndoable(handle, unit.change());
    unit.touch(new StoreChange.AccountsChanged());
    unit.touch(new StoreChange.CalendarsChanged());
    unit.touch(new StoreChange.ConflictsChanged());
  }

  static Account account(Handle handle, AccountId id) {
    return AccountTable.find(handle, id)
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.ACCOUNT_NOT_FOUND, "There is no account with the id " + id + "."));
  }
}
