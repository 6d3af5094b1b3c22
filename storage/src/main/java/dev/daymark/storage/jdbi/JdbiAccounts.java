package dev.daymark.storage.jdbi;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.storage.AccountRepository;
import java.util.List;
import java.util.Optional;

/** Reads the connected accounts. */
final class JdbiAccounts implements AccountRepository {

  private final StoreReader reader;

  JdbiAccounts(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Account> all() {
    return reader.read(AccountTable::all);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return reader.read(handle -> AccountTable.find(handle, id));
  }

  @Override
  public Optional<Account> findByEmail(String email) {
    return reader.read(handle -> AccountTable.findByEmail(handle, email));
  }

  @Override
  public Optional<Reach> reach(AccountId id) {
    return reader.read(handle -> AccountTable.reach(handle, id));
  }

  @Override
  public Optional<String> nameOf(AccountId id) {
    return reader.read(handle -> OwnName.of(handle, id));
  }
}
