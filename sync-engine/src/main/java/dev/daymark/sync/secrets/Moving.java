package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How secrets go from one vault to another: read back from the one before the other lets go. */
final class Moving {

  private static final Logger LOG = LoggerFactory.getLogger(Moving.class);

  private Moving() {}

  /**
   * What a vault keeps; nothing if it is for good, or until something is back, that nobody can read
   * it.
   *
   * @param names what there may be, for a vault that cannot tell
   */
  static Map<String, String> contents(SecretVault vault, Collection<String> names) {
    if (vault instanceof FileVault file) {
      return file.legible();
    }
    Map<String, String> contents = new TreeMap<>();
    if (vault.kind() != Kind.UNCHOSEN) {
      names.forEach(name -> vault.load(name).ifPresent(secret -> contents.put(name, secret)));
    }
    return contents;
  }

  /** Has a vault keep secrets, and makes sure that it gives them back. */
  static void fill(SecretVault vault, Map<String, String> secrets) {
    secrets.forEach(vault::save);
    ensureKept(vault, secrets);
  }

  static void ensureKept(SecretVault vault, Map<String, String> secrets) {
    secrets.forEach(
        (name, secret) -> {
          if (!vault.load(name).equals(Optional.of(secret))) {
            throw new DaymarkException(
                ErrorCode.CREDENTIALS_UNAVAILABLE,
                "What was stored there does not come back. Everything is kept where it was.");
          }
        });
  }

  /** Which of some names a vault certainly has nothing under. */
  static Set<String> absent(SecretVault vault, Set<String> names) {
    return names.stream()
        .filter(name -> isAbsent(vault, name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isAbsent(SecretVault vault, String name) {
    try {
      return vault.load(name).isEmpty();
    } catch (DaymarkException untold) {
      return false;
    }
  }

  /** They are kept elsewhere by now: that one stays behind spoils nothing. */
  static void forget(SecretVault former, Collection<String> names) {
    for (String name : names) {
      try {
        former.forget(name);
      } catch (DaymarkException e) {
        LOG.warn("a secret stays in the keyring, too: {}", e.code());
      }
    }
  }
}
