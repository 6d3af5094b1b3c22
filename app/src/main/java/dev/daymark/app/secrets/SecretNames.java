package dev.daymark.app.secrets;

import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.app.reminders.mail.MailSetting;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.auth.VaultCredentials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Under which names there may be secrets of a store. */
public final class SecretNames {

  private SecretNames() {}

  /**
   * Every name; blocks.
   *
   * @param dataDir where the store lies
   */
  public static List<String> of(LocalStore store, Path dataDir) {
    List<String> names = new ArrayList<>(StoreKeys.names(dataDir));
    store.accounts().all().forEach(account -> names.add(VaultCredentials.name(account.id())));
    store.settings().get(MailSetting.SECRET.path()).ifPresent(names::add);
    return names;
  }
}
