package dev.daymark.sync.auth;

import java.io.IOException;

/** The grant is gone: revoked, expired, or its secrets are no longer on this device. */
public final class SignInRequiredException extends IOException {

  private static final long serialVersionUID = 1L;

  public SignInRequiredException(String message) {
    super(message);
  }
}
