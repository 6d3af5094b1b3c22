package dev.daymark.storage;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.SyncRun;
import java.util.UUID;
import java.util.function.Function;

/**
 * The door for what the sync engine learns. While a transaction is open no local edit can be
 * committed, so what is read inside is still true when it is written. Keep them short, and never
 * call the network inside one.
 */
public interface RemoteUpdates {

  /**
   * Runs {@code work} in one transaction. If it throws, nothing is changed.
   *
   * @param run the sync run that history entries name
   */
  <T> T transact(UUID run, Function<RemoteTransaction, T> work);

  /** Records that a run begins. */
  SyncRun beginRun(AccountId account, String trigger);

  /** Records how a run ended. */
  void finishRun(SyncRun run);
}
