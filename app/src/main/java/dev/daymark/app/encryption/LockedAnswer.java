package dev.daymark.app.encryption;

import org.jspecify.annotations.Nullable;

/**
 * What a person did about data that cannot be opened. Its text form tells nothing of it.
 *
 * @param typed a passphrase or a recovery code; empty where nothing is typed
 * @param isCode whether it is a recovery code
 * @param place where the key is to be kept from now on; null for where it was to be
 */
public record LockedAnswer(String typed, boolean isCode, @Nullable KeyPlace place) {

  @Override
  public String toString() {
    return "LockedAnswer[hidden]";
  }
}
