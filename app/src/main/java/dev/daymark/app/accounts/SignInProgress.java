package dev.daymark.app.accounts;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How far a sign-in has come. */
public sealed interface SignInProgress {

  /** None is under way. */
  record Idle() implements SignInProgress {}

  /**
   * The person is in the browser.
   *
   * @param address what the browser was sent to; null until it is known
   */
  record Waiting(@Nullable URI address) implements SignInProgress {}

  /**
   * The last one ended without an account.
   *
   * @param sentence why, for the person
   */
  record Failed(String sentence) implements SignInProgress {}

  /**
   * The last one succeeded.
   *
   * @param email whose account it is
   * @param again whether the account was here before
   */
  record Connected(String email, boolean again) implements SignInProgress {}
}
