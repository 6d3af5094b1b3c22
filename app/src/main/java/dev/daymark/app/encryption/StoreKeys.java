package dev.daymark.app.encryption;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.KeySource;
import dev.daymark.storage.StoreKey;
import dev.daymark.sync.secrets.SecretVault;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the data in a folder, which are kept where sign-ins are. A key is kept after
 * encryption was turned off, too, for the backups that need it. Every call blocks; thread-safe.
 */
public final class StoreKeys implements KeySource {

  private static final String PREFIX = "database-key.";

  private final KeyRecord record;
  private final SecretVault vault;

  /** Reads nothing yet. */
  public StoreKeys(Path dataDir, SecretVault vault) {
    this.record = new KeyRecord(dataDir);
    this.vault = vault;
  }

  /** Under which names there may be keys of the data in a folder. */
  public static List<String> names(Path dataDir) {
    return new KeyRecord(dataDir).ids().stream().map(StoreKeys::name).toList();
  }

  static String name(String id) {
    return PREFIX + id;
  }

  /**
   * The present key.
   *
   * @throws DaymarkException {@code DATABASE_LOCKED}, {@code DATABASE_KEY_MISSING}, {@code
   *     CREDENTIALS_REFUSED} or {@code CREDENTIALS_UNAVAILABLE}, each with what can be done
   */
  @Override
  public StoreKey key() {
    try {
      return present().orElseThrow(StoreKeys::missing);
    } catch (DaymarkException e) {
      throw switch (e.code()) {
        case CREDENTIALS_LOCKED -> locked(e);
        case CREDENTIALS_UNAVAILABLE -> unreachable(e);
        case CREDENTIALS_DAMAGED -> damaged(e);
        case CREDENTIALS_REFUSED -> refused(e);
        default -> e;
      };
    }
  }

  /**
   * Refuses to begin with other secrets where those that cannot be had now hold the data's key.
   *
   * @throws DaymarkException {@code CREDENTIALS_UNAVAILABLE}
   */
  public void refuseToLose() {
    boolean unread =
        switch (vault.state()) {
          case AWAY, DAMAGED -> true;
          case OPEN, LOCKED, REFUSED, UNCHOSEN -> false;
        };
    if (unread && record.present().isPresent()) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE,
          "The key of this data is kept there, too. Put the file back; if it is gone for good:"
              + " daymark encryption import-key.");
    }
  }

  /** The present key; empty if there is none here. */
  Optional<StoreKey> present() {
    return record.present().flatMap(this::find);
  }

  private Optional<StoreKey> find(String id) {
    return vault.load(name(id)).map(StoreKey::fromCode);
  }

  /** Every key that is here, the present one first. */
  public List<StoreKey> all() {
    List<StoreKey> keys = new ArrayList<>();
    record.ids().forEach(id -> find(id).ifPresent(keys::add));
    return keys;
  }

  /** Keeps a key, as the present one; it can be read back when this returns. */
  void keep(StoreKey key) {
    save(key);
    record.note(key.id());
  }

  /** Keeps a key beside the present one. */
  void keepBeside(StoreKey key) {
    save(key);
    record.noteBeside(key.id());
  }

  private void save(StoreKey key) {
    String name = name(key.id());
    vault.save(name, key.code());
    if (!vault.load(name).equals(Optional.of(key.code()))) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE,
          "The key cannot be read back from where it was put. Nothing was changed.");
    }
  }

  private static DaymarkException missing() {
    return new DaymarkException(
        ErrorCode.DATABASE_KEY_MISSING,
        "This data is encrypted, and its key is not on this device. Give its recovery code:"
            + " daymark encryption import-key.");
  }

  private DaymarkException locked(DaymarkException cause) {
    return new DaymarkException(
        ErrorCode.DATABASE_LOCKED,
        vault.kind() == Kind.KEYRING
            ? "This data is encrypted, and the keyring that holds its key is locked. Unlock it and"
                + " try again."
            : "This data is encrypted, and its key is under your passphrase. Give it at a terminal"
                + " or in DAYMARK_PASSPHRASE; if it is forgotten: daymark encryption import-key.",
        cause);
  }

  private DaymarkException unreachable(DaymarkException cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        isInFile()
            ? "This data is encrypted, and the file with its key cannot be read just now. Nothing"
                + " was changed; try again. If it is gone: daymark encryption import-key."
            : "This data is encrypted, and its key is in the keyring of your desktop, which can't"
                + " be reached from here. If it is gone: daymark encryption import-key.",
        cause);
  }

  /** What kind a file is that cannot be read is not told. */
  private boolean isInFile() {
    try {
      return vault.kind() != Kind.KEYRING;
    } catch (DaymarkException unread) {
      return true;
    }
  }

  private static DaymarkException refused(DaymarkException cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_REFUSED,
        "This data is encrypted, and the keyring that holds its key does not let Daymark in. Allow"
            + " it there and try again.",
        cause);
  }

  private static DaymarkException damaged(DaymarkException cause) {
    return new DaymarkException(
        ErrorCode.DATABASE_KEY_MISSING,
        "This data is encrypted, and the file with its key is damaged. Give its recovery code:"
            + " daymark encryption import-key.",
        cause);
  }
}
