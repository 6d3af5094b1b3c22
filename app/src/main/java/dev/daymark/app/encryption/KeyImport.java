package dev.daymark.app.encryption;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.StoreKey;
import dev.daymark.sync.secrets.SecretVault;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Takes a key in by its recovery code, as on a new machine. Blocks.
 *
 * @param encrypted whether the data in a folder is encrypted
 * @param opens whether a key belongs to it
 */
public record KeyImport(Predicate<Path> encrypted, BiPredicate<Path, StoreKey> opens) {

  /**
   * Keeps the key of a folder's data. Where that can be opened already, or is not encrypted, any
   * key is kept beside, for backups from elsewhere.
   *
   * @param code as it was typed
   * @throws DaymarkException {@code INPUT_INVALID} if it is no code, {@code DATABASE_KEY_WRONG} if
   *     it is that of other data; nothing is changed then
   */
  public void take(Path dataDir, SecretVault vault, String code) {
    StoreKey key = StoreKey.fromCode(code);
    StoreKeys keys = new StoreKeys(dataDir, vault);
    if (encrypted.test(dataDir) && opens.test(dataDir, key)) {
      keys.keep(key);
    } else if (encrypted.test(dataDir)
        && keys.present().filter(present -> opens.test(dataDir, present)).isEmpty()) {
      throw new DaymarkException(
          ErrorCode.DATABASE_KEY_WRONG,
          "That is the recovery code of other data. Nothing was changed.");
    } else {
      keys.keepBeside(key);
    }
  }
}
