package dev.daymark.app.encryption;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.StoreKey;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a key in by its recovery code, as on a new machine or after a passphrase was forgotten.
 * Blocks.
 *
 * @param encrypted whether the data in a folder is encrypted
 * @param opens whether a key belongs to it
 */
public record KeyImport(Predicate<Path> encrypted, BiPredicate<Path, StoreKey> opens) {

  /**
   * Whether a code opens the data in a folder.
   *
   * @throws DaymarkException {@code INPUT_INVALID} if it is no code
   */
  public boolean fits(Path dataDir, String code) {
    StoreKey key = StoreKey.fromCode(code);
    return encrypted.test(dataDir) && opens.test(dataDir, key);
  }

  /**
   * Keeps a key beside, for backups from elsewhere; that of a folder's data itself is for {@link
   * #recover}. Blocks.
   *
   * @param code as it was typed
   * @throws DaymarkException {@code INPUT_INVALID} if it is no code, {@code DATABASE_KEY_WRONG} if
   *     the data here needs another; nothing is changed then
   */
  public void take(Path dataDir, SecretVault vault, String code) {
    StoreKey key = StoreKey.fromCode(code);
    StoreKeys keys = new StoreKeys(dataDir, vault);
    if (encrypted.test(dataDir)
        && keys.present().filter(present -> opens.test(dataDir, present)).isEmpty()) {
      throw otherData();
    }
    keys.keepBeside(key);
  }

  private static DaymarkException otherData() {
    return new DaymarkException(
        ErrorCode.DATABASE_KEY_WRONG,
        "That is the recovery code of other data. Nothing was changed.");
  }

  /**
   * Keeps the key of a folder's data, whatever became of where keys were kept: what cannot be
   * opened any more is set aside, and another takes its place.
   *
   * @param code as it was typed
   * @param fresh where it is kept if it cannot be kept where keys are; null for the keyring
   * @throws DaymarkException {@code INPUT_INVALID} if it is no code or a place has to be chosen,
   *     {@code DATABASE_KEY_WRONG} if it is that of other data; nothing is changed then
   */
  public void recover(Path dataDir, SecretPlace place, String code, @Nullable KeyPlace fresh) {
    if (!fits(dataDir, code)) {
      throw otherData();
    }
    StoreKey key = StoreKey.fromCode(code);
    List<Kind> choices = choices(place);
    if (choices.isEmpty()) {
      new StoreKeys(dataDir, place).keep(key);
      return;
    }
    KeyPlace chosen = fresh;
    if (chosen == null && choices.contains(Kind.KEYRING)) {
      chosen = new KeyPlace(Kind.KEYRING, null);
    }
    if (chosen == null) {
      throw unchosen();
    }
    place.renew(chosen.kind(), chosen.secret(), Map.of(StoreKeys.name(key.id()), key.code()));
    new KeyRecord(dataDir).note(key.id());
  }

  private static DaymarkException unchosen() {
    return new DaymarkException(
        ErrorCode.INPUT_INVALID,
        "The recovery code is right. Say where its key is kept from now on: --keep-in passphrase"
            + " or --keep-in key-file. Nothing was changed.");
  }

  /** Where a key can be kept from now on; empty if it can be kept where keys are. */
  public static List<Kind> choices(SecretPlace place) {
    if (isWritable(place)) {
      return List.of();
    }
    List<Kind> choices = new ArrayList<>();
    if (!isInKeyring(place) && place.hasKeyring()) {
      choices.add(Kind.KEYRING);
    }
    choices.add(Kind.PASSPHRASE);
    choices.add(Kind.KEY_FILE);
    return choices;
  }

  private static boolean isWritable(SecretPlace place) {
    try {
      State state = place.state();
      return state == State.OPEN || (state == State.DAMAGED && place.kind() == Kind.KEY_FILE);
    } catch (DaymarkException unopened) {
      return false;
    }
  }

  private static boolean isInKeyring(SecretPlace place) {
    try {
      return place.kind() == Kind.KEYRING;
    } catch (DaymarkException unread) {
      return false;
    }
  }
}
