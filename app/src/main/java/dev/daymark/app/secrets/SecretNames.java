package dev.daymark.app.secrets;

import dev.daymark.app.reminders.mail.MailSetting;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.auth.VaultCredentials;
import java.util.ArrayList;
import java.util.List;

/** Under which names there may be secrets of a store. */
public final class SecretNames {

  private SecretNames() {}

  /** Every name; blocks. */
  public static List<String> of(LocalStore store) {
    List<String> names = new ArrayList<>();
    store.accounts().all().forEach(account -> names.add(VaultCredentials.name(account.id())));
    store.settings().get(MailSetting.SECRET.path()).ifPresent(names::add);
    return names;
  }
}
