package dev.daymark.app;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.sync.auth.AccountSignIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sign-in whose parts are loaded when it is used: most windows never do. */
record LateSignIn(Supplier<AccountSignIn> maker) implements AccountSignIn {

  @Override
  public Account connect(
      Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser) {
    return maker.get().connect(clientFile, apiRoot, reach, browser);
  }

  @Override
  public Account reconnect(AccountId account, Consumer<URI> browser) {
    return maker.get().reconnect(account, browser);
  }

  @Override
  public boolean disconnect(AccountId account) {
    return maker.get().disconnect(account);
  }
}
