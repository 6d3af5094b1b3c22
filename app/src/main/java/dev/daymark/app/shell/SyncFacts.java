package dev.daymark.app.shell;

import dev.daymark.domain.Account;
import dev.daymark.sync.SyncStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything {@link SyncTruth} is decided from.
 *
 * @param accounts the connected ones
 * @param waiting changes that wait to be sent, parked ones not counted
 * @param parked changes that Google refused for good
 * @param conflicts open ones
 * @param status the engine's own word
 * @param localTrouble why changes cannot be saved on this device; null if they can
 */
public record SyncFacts(
    List<Account> accounts,
    int waiting,
    int parked,
    int conflicts,
    SyncStatus status,
    @Nullable String localTrouble) {

  /** Nothing is known yet, and no account is there. */
  public static final SyncFacts NONE = new SyncFacts(List.of(), 0, 0, 0, SyncStatus.IDLE, null);

  public SyncFacts {
    accounts = List.copyOf(accounts);
  }

  /** The same with another word of the engine. */
  public SyncFacts withStatus(SyncStatus newStatus) {
    return new SyncFacts(accounts, waiting, parked, conflicts, newStatus, localTrouble);
  }

  /** The same with other local trouble. */
  public SyncFacts withLocalTrouble(@Nullable String trouble) {
    return new SyncFacts(accounts, waiting, parked, conflicts, status, trouble);
  }
}
