package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings secrets from one place to another: the one is left when the other gives them back, and all
 * is as it was if anything fails on the way. One at a time.
 *
 * @param folder where files are
 * @param current what is in use
 */
record PlaceMove(PlaceFolder folder, CurrentVault current) {

  /** Everything moves along that can be read; what never can is set aside. */
  void choose(Kind kind, char @Nullable [] passphrase, Collection<String> names) {
    SecretVault before = current.get();
    Map<String, String> moved = Moving.contents(before, names);
    if (kind == Kind.KEYRING) {
      toKeyring(before, moved);
    } else {
      toFile(before, kind, passphrase, moved);
    }
  }

  /** Begins with other secrets; what is there stays beside, and a keyring keeps what is in it. */
  void renew(Kind kind, char @Nullable [] passphrase, Map<String, String> first) {
    if (kind == Kind.KEYRING) {
      intoKeyring(first, () -> folder.setAside(SetAside.Reason.FORMER));
    } else {
      current.use(
          folder.inPlace(SetAside.Reason.FORMER, () -> folder.make(kind, passphrase, first)));
      folder.unnote();
    }
  }

  private void toFile(
      SecretVault before, Kind kind, char @Nullable [] passphrase, Map<String, String> secrets) {
    Supplier<FileVault> making = () -> folder.make(kind, passphrase, secrets);
    FileVault file =
        illegible(before).map(reason -> folder.inPlace(reason, making)).orElseGet(making);
    if (before.kind() == Kind.KEYRING) {
      Moving.forget(before, secrets.keySet());
    }
    current.use(file);
    folder.unnote();
  }

  /** Why a file is of no use; empty if it is, or there is none. */
  private static Optional<SetAside.Reason> illegible(SecretVault vault) {
    return vault instanceof FileVault
        ? switch (vault.state()) {
          case DAMAGED -> Optional.of(SetAside.Reason.DAMAGED);
          case AWAY -> Optional.of(SetAside.Reason.FORMER);
          case OPEN, LOCKED, UNCHOSEN, REFUSED -> Optional.empty();
        }
        : Optional.empty();
  }

  private void toKeyring(SecretVault before, Map<String, String> secrets) {
    Optional<SetAside.Reason> illegible = illegible(before);
    intoKeyring(secrets, () -> illegible.ifPresentOrElse(folder::setAside, folder::removeFile));
  }

  /**
   * Keeps secrets in the keyring from now on.
   *
   * @param leave leaves the former place, or throws
   */
  private void intoKeyring(Map<String, String> secrets, Runnable leave) {
    SecretVault keyring = current.keyring();
    Set<String> absent = Moving.absent(keyring, secrets.keySet());
    try {
      Moving.fill(keyring, secrets);
      folder.note();
      leave.run();
      current.use(keyring);
    } catch (DaymarkException e) {
      Moving.forget(keyring, absent);
      if (folder.hasFile()) {
        folder.unnote();
      }
      current.letGo(keyring);
      throw e;
    }
  }
}
