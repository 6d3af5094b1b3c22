package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings secrets from one place to another: the one is left when the other gives them back, and all
 * is as it was if anything fails on the way. One at a time.
 *
 * <p>What lies in the folder is seen first and judged then, and anything is replaced, removed or
 * set aside only while it is still what was seen: a file that comes back meanwhile stays.
 *
 * @param folder where files are
 * @param current what is in use
 */
record PlaceMove(PlaceFolder folder, CurrentVault current) {

  /** Everything moves along that can be read; what never can is set aside. */
  void choose(Kind kind, char @Nullable [] passphrase, Collection<String> names) {
    Sight sight = folder.sight();
    SecretVault before = current.get();
    Former former = new Former(before, sight, illegible(before));
    Map<String, String> moved = Moving.contents(before, names);
    if (kind == Kind.KEYRING) {
      intoKeyring(moved, () -> leave(former));
    } else {
      toFile(former, kind, passphrase, moved);
    }
  }

  /**
   * The place that is left.
   *
   * @param sight what lay in the folder before anything was read
   * @param illegible why its file is of no use; empty if it is, or there is none
   */
  private record Former(SecretVault vault, Sight sight, Optional<SetAside.Reason> illegible) {}

  /** Begins with other secrets; what is there stays beside, and a keyring keeps what is in it. */
  void renew(Kind kind, char @Nullable [] passphrase, Map<String, String> first) {
    if (kind == Kind.KEYRING) {
      intoKeyring(first, () -> folder.setAside(SetAside.Reason.FORMER));
    } else {
      current.use(instead(SetAside.Reason.FORMER, kind, passphrase, first));
      folder.unnote();
    }
  }

  /** Makes a file after what is there was set aside. */
  private FileVault instead(
      SetAside.Reason reason,
      Kind kind,
      char @Nullable [] passphrase,
      Map<String, String> secrets) {
    return folder.inPlace(reason, () -> folder.make(kind, passphrase, secrets, Sight.NOTHING));
  }

  private void toFile(
      Former former, Kind kind, char @Nullable [] passphrase, Map<String, String> secrets) {
    FileVault file;
    if (former.illegible().isPresent()) {
      folder.ensure(former.sight());
      file = instead(former.illegible().get(), kind, passphrase, secrets);
    } else {
      file = folder.make(kind, passphrase, secrets, former.sight());
    }
    if (former.vault().kind() == Kind.KEYRING) {
      Moving.forget(former.vault(), secrets.keySet());
    }
    current.use(file);
    folder.unnote();
  }

  private static Optional<SetAside.Reason> illegible(SecretVault vault) {
    return vault instanceof FileVault
        ? switch (vault.state()) {
          case DAMAGED -> Optional.of(SetAside.Reason.DAMAGED);
          case AWAY -> Optional.of(SetAside.Reason.FORMER);
          case OPEN, LOCKED, UNCHOSEN, REFUSED -> Optional.empty();
        }
        : Optional.empty();
  }

  private void leave(Former former) {
    if (former.illegible().isPresent()) {
      folder.ensure(former.sight());
      folder.setAside(former.illegible().get());
    } else {
      folder.removeFile(former.sight());
    }
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
