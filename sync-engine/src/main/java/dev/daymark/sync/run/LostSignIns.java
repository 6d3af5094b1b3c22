package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Tells accounts whose sign-in is on this device from those whose person has to sign in again. */
public final class LostSignIns {

  private LostSignIns() {}

  /**
   * Notes of each account without secrets here that it has to be signed in again; blocks.
   *
   * @return those accounts
   */
  public static List<Account> note(
      LocalStore store, CredentialStore credentials, InstantSource clock) {
    List<Account> lost = new ArrayList<>();
    for (Account account : store.accounts().all()) {
      if (credentials.load(account.id()).isEmpty()) {
        lost.add(account);
        if (account.state() == Account.State.ACTIVE) {
          note(store, account, clock);
        }
      }
    }
    return lost;
  }

  private static void note(LocalStore store, Account account, InstantSource clock) {
    RunJournal journal =
        new RunJournal(store.remoteUpdates(), account.id(), SyncTrigger.MANUAL.name());
    journal.write(
        tx -> {
          tx.setAccountState(account.id(), Account.State.SIGN_IN_REQUIRED);
          return true;
        });
    journal.finish(new Tally(), clock.instant(), "SignInRequired", 0, 0);
  }
}
