package dev.daymark.app.shell;

import dev.daymark.app.backup.ClearCopies;
import dev.daymark.app.encryption.Encryption;
import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.app.platform.Host;
import dev.daymark.app.reminders.mail.MailService;
import dev.daymark.app.reminders.mail.SmtpPostman;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.secrets.SecretPlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a window of tests is made of. */
final class StageParts {
  private StageParts() {}

  /** All of it, with nothing started. */
  static WindowParts of(StageData data, SyncEngine engine, Locale locale) {
    LocalStore store = data.store();
    SecretPlace secrets = SecretPlace.inMemory();
    return new WindowParts(
        store,
        store.settings(),
        engine,
        new NoSignIn(),
        new VirtualThreadTasks(),
        () -> TestSession.NOW,
        TestSession.ZONE,
        locale,
        data.dataDir(),
        data.backups(),
        data.replacement(),
        address -> {},
        reminders(store),
        secrets,
        mail(store),
        encryption(store, data.dataDir(), secrets),
        preferences(store),
        "1.0.0");
  }

  /** As after the first start and without motion, unless a test wants to see that. */
  private static Map<String, String> preferences(LocalStore store) {
    Map<String, String> preferences = new HashMap<>(Preferences.read(store.settings()));
    preferences.putIfAbsent(PreferenceKey.WELCOMED.path(), "true");
    preferences.putIfAbsent(PreferenceKey.REDUCE_MOTION.path(), "true");
    return preferences;
  }

  /** Mail that nobody has started. */
  static MailService mail(LocalStore store) {
    return new MailService(
        store,
        SecretPlace.inMemory(),
        new SmtpPostman(() -> TestSession.NOW),
        () -> TestSession.NOW,
        () -> TestSession.ZONE,
        Locale.UK);
  }

  /** Reminders that nobody has started. */
  static ReminderDesk reminders(LocalStore store) {
    return new ReminderDesk(
        store,
        () -> TestSession.NOW,
        () -> TestSession.ZONE,
        new Host(Map.of(), "Linux", Path.of("home")),
        address -> {});
  }

  /** Encryption of a store whose keys are gone with the process. */
  static Encryption encryption(LocalStore store, Path dataDir, SecretPlace secrets) {
    return new Encryption(
        store,
        new StoreKeys(dataDir, secrets),
        new ClearCopies(new StageData.Files(() -> TestSession.NOW), dataDir));
  }

  /** Nobody signs in. */
  static final class NoSignIn implements AccountSignIn {
    @Override
    public Account connect(
        Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser) {
      throw new AssertionError("nobody signs in here");
    }

    @Override
    public Account reconnect(AccountId account, Consumer<URI> browser) {
      throw new AssertionError("nobody signs in here");
    }

    @Override
    public boolean disconnect(AccountId account) {
      return true;
    }
  }
}
