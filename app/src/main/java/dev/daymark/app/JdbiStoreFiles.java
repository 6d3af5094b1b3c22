package dev.daymark.app;

import dev.daymark.app.backup.StoreFiles;
import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.FirstNames;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreKey;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the stores that Daymark uses.
 *
 * @param encrypted whether the data is encrypted under whose encryption others are brought; an open
 *     store is asked itself, for some systems let nobody else read its file
 * @param keys of that data
 */
record JdbiStoreFiles(InstantSource clock, BooleanSupplier encrypted, StoreKeys keys)
    implements StoreFiles {

  @Override
  public LocalStore open(Path folder) {
    return JdbiStore.open(folder, clock, keys, () -> firstNames(Locale.getDefault()));
  }

  /** What a new store begins with is called so. */
  static FirstNames firstNames(Locale locale) {
    Messages messages = new Messages(locale);
    return new FirstNames(messages.text("first.calendar"), messages.text("first.taskList"));
  }

  @Override
  public LocalStore openCopy(Path folder) {
    return JdbiStore.openCopy(folder, clock, keys);
  }

  @Override
  public void adopt(Path database) {
    StoreKey old = JdbiStore.isEncryptedFile(database) ? keyOf(database) : null;
    StoreKey present = present();
    if (!Objects.equals(old, present)) {
      JdbiStore.convert(database, old, present);
    }
  }

  private StoreKey keyOf(Path database) {
    return keys.all().stream()
        .filter(key -> JdbiStore.opens(database, key))
        .findFirst()
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.DATABASE_KEY_MISSING,
                    "This backup is encrypted with a key that is not on this device. Give its"
                        + " recovery code: daymark encryption import-key. Nothing was changed."));
  }

  /** Where the key of what is here is lost, what takes its place is not encrypted. */
  private @Nullable StoreKey present() {
    if (!encrypted.getAsBoolean()) {
      return null;
    }
    try {
      return keys.key();
    } catch (DaymarkException e) {
      if (e.code() == ErrorCode.DATABASE_KEY_MISSING) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public void replaceUnreadable(Path folder, Path file, Path keep) {
    JdbiStore.replaceUnreadable(folder, file, keep);
  }
}
