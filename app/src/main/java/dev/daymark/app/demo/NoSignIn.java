package dev.daymark.app.demo;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Reach;
import dev.daymark.sync.auth.AccountSignIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Refuses to sign in, for pictures. */
record NoSignIn() implements AccountSignIn {

  @Override
  public Account connect(
      Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser) {
    throw refusal();
  }

  @Override
  public Account reconnect(AccountId account, Consumer<URI> browser) {
    throw refusal();
  }

  @Override
  public boolean disconnect(AccountId account) {
    throw refusal();
  }

  private static DaymarkException refusal() {
    return new DaymarkException(ErrorCode.SIGN_IN_FAILED, "The made-up week has no sign-in.");
  }
}
