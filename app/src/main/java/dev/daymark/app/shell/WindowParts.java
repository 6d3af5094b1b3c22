package dev.daymark.app.shell;

import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.Replacement;
import dev.daymark.app.encryption.Encryption;
import dev.daymark.app.reminders.mail.MailService;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.SettingsRepository;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.secrets.SecretPlace;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a window is made of.
 *
 * @param zone where the person is
 * @param locale the person's language and customs
 * @param settings where the window remembers how it looks
 * @param dataDir where the person's data lies
 * @param backups of the store
 * @param replacement lets another state take the store's place
 * @param opener opens an address or a folder outside Daymark; must not block
 * @param reminders looks after the reminders; started by whoever shows the window for good
 * @param mail writes and sends mails; started with the reminders
 * @param secrets where sign-ins and passwords are kept
 * @param encryption turns the encryption of the data on and off
 * @param preferences what {@link Preferences#read} returned; read it off the FX thread
 * @param version for people, such as 1.0.0
 */
public record WindowParts(
    LocalStore store,
    SettingsRepository settings,
    SyncEngine engine,
    AccountSignIn signIn,
    BackgroundTasks background,
    InstantSource clock,
    ZoneId zone,
    Locale locale,
    Path dataDir,
    Backups backups,
    Replacement replacement,
    Consumer<URI> opener,
    ReminderDesk reminders,
    SecretPlace secrets,
    MailService mail,
    Encryption encryption,
    Map<String, String> preferences,
    String version) {

  public WindowParts {
    preferences = Map.copyOf(preferences);
  }
}
