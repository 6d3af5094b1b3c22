package dev.daymark.storage;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import java.util.List;
import java.util.Optional;

/** Reads the connected accounts. */
public interface AccountRepository {

  /** In the order they were connected. */
  List<Account> all();

  Optional<Account> find(AccountId id);

  Optional<Account> findByEmail(String email);

  /** How far back its events are kept; empty if there is no such account. */
  Optional<Reach> reach(AccountId id);

  /**
   * What the person of an account is called in the latest event they are invited to with a name.
   */
  Optional<String> nameOf(AccountId id);
}
