package dev.daymark.app.encryption;

import dev.daymark.sync.secrets.SecretVault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wants keys and sign-ins to be kept. Its text form tells no passphrase.
 *
 * @param kind any but {@link Kind#UNCHOSEN}
 * @param passphrase for {@link Kind#PASSPHRASE}; null for the others
 */
public record KeyPlace(Kind kind, @Nullable String passphrase) {

  char @Nullable [] secret() {
    return passphrase == null ? null : passphrase.toCharArray();
  }

  @Override
  public String toString() {
    return "KeyPlace[" + kind + "]";
  }
}
