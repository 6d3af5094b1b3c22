package dev.daymark.app;

import dev.daymark.app.backup.BackupSchedule;
import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.ClearCopies;
import dev.daymark.app.backup.Replacement;
import dev.daymark.app.backup.Restoring;
import dev.daymark.app.backup.StoreFiles;
import dev.daymark.app.backup.StoreReplacement;
import dev.daymark.app.backup.StoredBackups;
import dev.daymark.app.encryption.Encryption;
import dev.daymark.app.encryption.KeyImport;
import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.app.folder.FolderMove;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SystemBrowser;
import dev.daymark.app.platform.SystemZone;
import dev.daymark.app.reminders.mail.MailService;
import dev.daymark.app.reminders.mail.SmtpPostman;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.domain.Account;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.auth.CredentialStore;
import dev.daymark.sync.auth.VaultCredentials;
import dev.daymark.sync.doctor.Doctor;
import dev.daymark.sync.run.GoogleSync;
import dev.daymark.sync.run.LostSignIns;
import dev.daymark.sync.secrets.SecretPlace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that wires Daymark's parts. The store is open from the start; what talks to Google
 * is loaded when it is first asked for. Thread-safe.
 */
public final class CompositionRoot implements AutoCloseable {

  private final Path dataDir;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Locale locale;
  private final LocalStore store;
  private final SecretPlace secrets;
  private final Supplier<Connections> connect;
  private final MailService mail;
  private final ReminderDesk reminders;
  private final Backups backups;
  private final BackupSchedule backupSchedule;
  private final Encryption encryption;
  private final boolean borrowed;
  private @Nullable Connections connections;

  /**
   * What talks to Google.
   *
   * @param doctor null where there is nothing to compare with, as in pictures
   */
  public record Connections(SyncEngine engine, AccountSignIn signIn, @Nullable Doctor doctor) {}

  public CompositionRoot(
      Path dataDir,
      InstantSource clock,
      ZoneId zone,
      Locale locale,
      LocalStore store,
      SecretPlace secrets,
      Supplier<Connections> connect) {
    this(
        dataDir,
        clock,
        zone,
        locale,
        store,
        secrets,
        connect,
        backups(store, dataDir, clock, zone, secrets));
  }

  /** The same, with other backups than those in the data's folder. */
  public CompositionRoot(
      Path dataDir,
      InstantSource clock,
      ZoneId zone,
      Locale locale,
      LocalStore store,
      SecretPlace secrets,
      Supplier<Connections> connect,
      Backups backups) {
    this.dataDir = dataDir;
    this.clock = clock;
    this.zone = zone;
    this.locale = locale;
    this.store = store;
    this.secrets = secrets;
    this.connect = connect;
    Host host = Host.current();
    Supplier<ZoneId> zones = SystemZone.following(zone, host);
    this.mail = new MailService(store, secrets, new SmtpPostman(clock), clock, zones, locale);
    this.reminders = new ReminderDesk(store, clock, zones, host, new SystemBrowser(host), mail);
    this.backups = backups;
    this.encryption = encryption(store, dataDir, clock, secrets);
    this.backupSchedule = new BackupSchedule(backups, encryption::finish, clock, zone);
    this.borrowed = false;
  }

  private static Encryption encryption(
      LocalStore store, Path dataDir, InstantSource clock, SecretPlace secrets) {
    StoreKeys keys = new StoreKeys(dataDir, secrets);
    return new Encryption(store, keys, new ClearCopies(files(store, clock, keys), dataDir));
  }

  private static Backups backups(
      LocalStore store, Path dataDir, InstantSource clock, ZoneId zone, SecretPlace secrets) {
    return new StoredBackups(
        store,
        files(store, clock, new StoreKeys(dataDir, secrets)),
        Restoring.folder(dataDir),
        clock,
        zone,
        WindowSupplies.version());
  }

  private CompositionRoot(CompositionRoot lender, ZoneId zone, Locale locale) {
    this.dataDir = lender.dataDir;
    this.clock = lender.clock;
    this.zone = zone;
    this.locale = locale;
    this.store = lender.store;
    this.secrets = lender.secrets;
    this.mail = lender.mail;
    this.connect = lender::connections;
    this.reminders = lender.reminders;
    this.backups = lender.backups;
    this.backupSchedule = lender.backupSchedule;
    this.encryption = lender.encryption;
    this.borrowed = true;
  }

  /** The same parts for somebody who may be elsewhere; closing them closes nothing. */
  public CompositionRoot lent(ZoneId there, Locale language) {
    return new CompositionRoot(this, there, language);
  }

  private static StoreFiles files(LocalStore store, InstantSource clock, StoreKeys keys) {
    return new JdbiStoreFiles(clock, () -> store.safekeeping().isEncrypted(), keys);
  }

  /** Puts another state in the place of the data in a directory, which cannot be opened. */
  public static Restoring restoring(Path dataDir, InstantSource clock, SecretPlace secrets) {
    StoreKeys keys = new StoreKeys(dataDir, secrets);
    return new Restoring(
        new JdbiStoreFiles(clock, () -> JdbiStore.isEncrypted(dataDir), keys), dataDir, clock);
  }

  /**
   * Opens the data in a directory that exists.
   *
   * @throws DaymarkException {@code DATABASE_IN_USE}, {@code DATABASE_TOO_NEW}, {@code
   *     DATABASE_DAMAGED}, {@code DATABASE_UPGRADE_FAILED}, {@code DISK_FULL} or {@code
   *     FILE_UNWRITABLE}; if they are encrypted also {@code DATABASE_LOCKED}, {@code
   *     DATABASE_KEY_MISSING}, {@code DATABASE_KEY_WRONG} or {@code CREDENTIALS_UNAVAILABLE}
   */
  public static CompositionRoot open(
      Path dataDir, InstantSource clock, ZoneId zone, Locale locale) {
    return open(dataDir, clock, zone, locale, SecretPlace.of(dataDir));
  }

  /** The same, with another place for secrets than the usual one. */
  public static CompositionRoot open(
      Path dataDir, InstantSource clock, ZoneId zone, Locale locale, SecretPlace secrets) {
    refuseMoved(dataDir);
    LocalStore store =
        JdbiStore.open(
            dataDir,
            clock,
            () -> new StoreKeys(dataDir, secrets).key(),
            () -> JdbiStoreFiles.firstNames(locale));
    try {
      refuseMoved(dataDir);
    } catch (DaymarkException moved) {
      store.close();
      throw moved;
    }
    FolderMove.inUse(dataDir);
    return new CompositionRoot(
        dataDir,
        clock,
        zone,
        locale,
        store,
        secrets,
        () -> connect(store, new VaultCredentials(secrets), clock));
  }

  /** Nobody goes on with what data left behind, such as who waited while they were moved. */
  private static void refuseMoved(Path dataDir) {
    DataPointer.of(dataDir)
        .ifPresent(
            now -> {
              throw new DaymarkException(
                  ErrorCode.STORE_REPLACED, "The data were moved to " + now + "; try again.");
            });
  }

  /** With a new store that is gone when it is closed. */
  public static CompositionRoot inMemory(
      InstantSource clock, ZoneId zone, Locale locale, Supplier<Connections> connect) {
    return inMemory(
        clock,
        zone,
        locale,
        connect,
        store ->
            backups(
                store,
                Path.of(System.getProperty("java.io.tmpdir")),
                clock,
                zone,
                SecretPlace.inMemory()));
  }

  /** The same, with made-up backups and as if the data lay where it usually does. */
  public static CompositionRoot inMemory(
      InstantSource clock,
      ZoneId zone,
      Locale locale,
      Supplier<Connections> connect,
      Function<LocalStore, Backups> backups) {
    LocalStore store = JdbiStore.inMemory(clock);
    Path usual = Path.of("~", ".local", "share", "daymark");
    return new CompositionRoot(
        usual, clock, zone, locale, store, SecretPlace.inMemory(), connect, backups.apply(store));
  }

  private static Connections connect(
      LocalStore store, CredentialStore credentials, InstantSource clock) {
    GoogleSync sync = GoogleSync.create(store, credentials, clock);
    return new Connections(sync.engine(), sync.signIn(), sync.doctor());
  }

  /** Where the person's data is. */
  public Path dataDir() {
    return dataDir;
  }

  public InstantSource clock() {
    return clock;
  }

  /** The person's own zone. */
  public ZoneId zone() {
    return zone;
  }

  /** The person's language and country. */
  public Locale locale() {
    return locale;
  }

  public LocalStore store() {
    return store;
  }

  public Backups backups() {
    return backups;
  }

  /** Lets another state of the data take the place of what is here. */
  public Replacement replacement() {
    StoreFiles files = files(store, clock, new StoreKeys(dataDir, secrets));
    return new StoreReplacement(store, backups, new Restoring(files, dataDir, clock));
  }

  /** Moves the data to another folder; this is to be closed then. */
  public FolderMove folderMove() {
    return new FolderMove(
        store,
        dataDir,
        folder ->
            new JdbiStoreFiles(
                clock, () -> JdbiStore.isEncrypted(folder), new StoreKeys(folder, secrets)));
  }

  /** Turns the encryption of the data on and off. */
  public Encryption encryption() {
    return encryption;
  }

  /** Takes the key of encrypted data in, also where that cannot be opened yet. */
  public static KeyImport keyImport() {
    return new KeyImport(JdbiStore::isEncrypted, JdbiStore::belongs);
  }

  /** Notes which accounts have to be signed in again, as after a key was recovered; blocks. */
  public List<Account> noteLostSignIns() {
    return LostSignIns.note(store, new VaultCredentials(secrets), clock);
  }

  /** Makes backups by itself once it is started. */
  public BackupSchedule backupSchedule() {
    return backupSchedule;
  }

  /** Where sign-ins and passwords are kept. */
  public SecretPlace secrets() {
    return secrets;
  }

  /** Writes and sends mails; it begins with the reminders. */
  public MailService mail() {
    return mail;
  }

  /** Looks after the reminders; it does nothing by itself until it is started. */
  public ReminderDesk reminders() {
    return reminders;
  }

  /** The engine; it does nothing by itself until it is started. */
  public SyncEngine syncEngine() {
    return connections().engine();
  }

  /** Compares the store with the remote side. */
  public Doctor doctor() {
    return Objects.requireNonNull(connections().doctor(), "nothing to compare with");
  }

  public AccountSignIn signIn() {
    return connections().signIn();
  }

  private synchronized Connections connections() {
    if (connections == null) {
      connections = connect.get();
    }
    return connections;
  }

  /** Stops what works by itself, then closes the store. */
  @Override
  public void close() {
    if (borrowed) {
      return;
    }
    backupSchedule.close();
    reminders.close();
    synchronized (this) {
      if (connections != null) {
        connections.engine().close();
      }
    }
    store.close();
  }
}
