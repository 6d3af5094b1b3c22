package dev.daymark.sync.auth;

import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import java.io.IOException;

/** The grant is gone or out of reach: revoked, no longer on this device, or locked. */
public final class SignInRequiredException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** Why there is no valid sign-in. */
  public SignInRequiredException(Why why) {
    super("sign-in " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
