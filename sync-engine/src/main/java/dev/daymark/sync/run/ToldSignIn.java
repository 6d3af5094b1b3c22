package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.sync.auth.AccountSignIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells of every account that the person signed in to, again or for the first time. */
final class ToldSignIn implements AccountSignIn {

  private final AccountSignIn signIn;
  private final Consumer<AccountId> told;

  ToldSignIn(AccountSignIn signIn, Consumer<AccountId> told) {
    this.signIn = signIn;
    this.told = told;
  }

  @Override
  public Account connect(
      Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser) {
    return tell(signIn.connect(clientFile, apiRoot, reach, browser));
  }

  @Override
  public Account reconnect(AccountId account, Consumer<URI> browser) {
    return tell(signIn.reconnect(account, browser));
  }

  private Account tell(Account account) {
    told.accept(account.id());
    return account;
  }

  @Override
  public boolean disconnect(AccountId account) {
    return signIn.disconnect(account);
  }
}
