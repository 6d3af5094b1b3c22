package dev.daymark.storage.jdbi;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.AccountRepository;
import dev.daymark.storage.CalendarRepository;
import dev.daymark.storage.ConflictRepository;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.EventRepository;
import dev.daymark.storage.FirstNames;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.HistoryRepository;
import dev.daymark.storage.KeySource;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.MailRepository;
import dev.daymark.storage.OutboxRepository;
import dev.daymark.storage.ReminderRepository;
import dev.daymark.storage.RemoteUpdates;
import dev.daymark.storage.Safekeeping;
import dev.daymark.storage.SearchRepository;
import dev.daymark.storage.SettingsRepository;
import dev.daymark.storage.StoreChange;
import dev.daymark.storage.StoreKey;
import dev.daymark.storage.SyncStateRepository;
import dev.daymark.storage.TaskRepository;
import dev.daymark.storage.UidRepository;
import dev.daymark.storage.schema.Conversion;
import dev.daymark.storage.schema.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** The local store in an H2 file. */
public final class JdbiStore implements LocalStore {

  /** The database's file name, without H2's ending. */
  private static final String FILE = "daymark";

  private final AtomicBoolean closed = new AtomicBoolean();
  private final ReentrantReadWriteLock replacing = new ReentrantReadWriteLock();
  private final Database database;
  private final StoreWriter writer;
  private final StoreReader reader;
  private final OccurrenceIndex index = new OccurrenceIndex();
  private final SearchIndex search = new SearchIndex();

  private JdbiStore(
      Database database, InstantSource clock, Supplier<UUID> ids, CommitListener commits) {
    this.database = database;
    Jdbi jdbi = jdbi(database::connection);
    this.writer = new StoreWriter(jdbi, clock, index, search, ids, commits, database::failed);
    this.reader = new StoreReader(jdbi, writer.steps(), database::failed, replacing.readLock());
  }

  private static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.registerArrayType(UUID.class, "UUID");
    jdbi.getConfig(SqlStatements.class)
        .setTemplateEngine((sql, context) -> sql)
        .setSqlParser(new PositionalSql());
    return jdbi;
  }

  /**
   * Loads what opening a store and reading it need, and opens none; for a thread that has nothing
   * else to do while a command line is read.
   */
  public static void prepare() {
    Jdbi _ =
        jdbi(
            () -> {
              throw new SQLException("This one is never opened.");
            });
    Database.prepare();
  }

  /**
   * Opens {@code daymark.mv.db} in a folder, or makes it with one calendar and one task list.
   *
   * @param clock what the time of a change is read from
   * @throws DaymarkException {@code DATABASE_IN_USE}, {@code DATABASE_TOO_NEW}, {@code
   *     DATABASE_DAMAGED}, {@code DATABASE_UPGRADE_FAILED}, {@code DISK_FULL} or {@code
   *     FILE_UNWRITABLE}
   */
  public static JdbiStore open(Path dataDir, InstantSource clock) {
    return open(dataDir, clock, commit -> {});
  }

  /**
   * The same for a store that may be encrypted.
   *
   * @param keys is asked if it is
   * @throws DaymarkException also {@code DATABASE_KEY_WRONG} and what {@code keys} throws
   */
  public static JdbiStore open(Path dataDir, InstantSource clock, KeySource keys) {
    return open(dataDir, clock, keys, () -> FirstNames.ENGLISH);
  }

  /**
   * The same for a person of some language.
   *
   * @param names is asked if the store is new
   */
  public static JdbiStore open(
      Path dataDir, InstantSource clock, KeySource keys, Supplier<FirstNames> names) {
    return open(
        Database.open(dataDir.resolve(FILE), keys),
        clock,
        UuidCreator::getTimeOrderedEpoch,
        commit -> {},
        names);
  }

  /** Whether the store in a folder is encrypted; no if there is none. */
  public static boolean isEncrypted(Path dataDir) {
    return Database.isEncrypted(dataDir.resolve(FILE));
  }

  static JdbiStore open(Path dataDir, InstantSource clock, CommitListener commits) {
    return open(Database.open(dataDir.resolve(FILE)), clock, commits);
  }

  /** Whether a file is an encrypted database; no if there is none. */
  public static boolean isEncryptedFile(Path file) {
    return Conversion.isEncrypted(file);
  }

  /** Whether a key belongs to an encrypted database. */
  public static boolean opens(Path file, StoreKey key) {
    return Conversion.opens(file, key);
  }

  /** Whether a key belongs to the encrypted store in a folder. */
  public static boolean belongs(Path dataDir, StoreKey key) {
    return opens(dataDir.resolve(FILE + ".mv.db"), key);
  }

  /**
   * Writes a closed database, such as one from a backup, under another key.
   *
   * @param old what it is encrypted with; null if it is not
   * @param fresh what it comes under; null for none
   */
  public static void convert(Path file, @Nullable StoreKey old, @Nullable StoreKey fresh) {
    Conversion.convert(file, old, fresh);
  }

  /**
   * Opens a store that has to be there, such as a copy of one.
   *
   * @throws DaymarkException {@code FILE_UNREADABLE} if there is none of Daymark's, else as {@link
   *     #open(Path, InstantSource)} does
   */
  public static JdbiStore openCopy(Path dataDir, InstantSource clock) {
    return openCopy(dataDir, clock, KeySource.NONE);
  }

  /** The same for a store that may be encrypted. */
  public static JdbiStore openCopy(Path dataDir, InstantSource clock, KeySource keys) {
    Database database = Database.open(dataDir.resolve(FILE), keys);
    if (database.created()) {
      database.close();
      throw new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "There is no data of Daymark's in " + dataDir + ".");
    }
    return open(database, clock, UuidCreator::getTimeOrderedEpoch, commit -> {});
  }

  /**
   * Puts the closed store in a file in the place of one that cannot be opened.
   *
   * @param keep where a copy of the unreadable one goes first
   */
  public static void replaceUnreadable(Path dataDir, Path file, Path keep) {
    Database.replaceUnreadable(dataDir.resolve(FILE), file, keep);
  }

  /** A store in memory, for tests; it is gone when closed. */
  public static JdbiStore inMemory(InstantSource clock) {
    return open(Database.inMemory(), clock, commit -> {});
  }

  static JdbiStore open(Database database, InstantSource clock, CommitListener commits) {
    return open(database, clock, UuidCreator::getTimeOrderedEpoch, commits);
  }

  /**
   * A store on a database that is open, for tests that cut it off and go on with another.
   *
   * @param ids makes the ids of what is new; version 7, so that they ascend
   * @param commits hears of each transaction before its end
   */
  public static JdbiStore open(
      Database database, InstantSource clock, Supplier<UUID> ids, CommitListener commits) {
    return open(database, clock, ids, commits, () -> FirstNames.ENGLISH);
  }

  private static JdbiStore open(
      Database database,
      InstantSource clock,
      Supplier<UUID> ids,
      CommitListener commits,
      Supplier<FirstNames> names) {
    JdbiStore store = new JdbiStore(database, clock, ids, commits);
    try {
      if (database.created() || store.isBare()) {
        store.furnish(names.get());
      }
      return store;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Whether the first start was cut off before its end: there is a list of tasks ever after. */
  private boolean isBare() {
    return reader.read(TaskTable::lists).isEmpty();
  }

  /** What the first start needs: somewhere to put an event and a task. */
  private void furnish(FirstNames names) {
    writer.write(
        Origin.PERSON,
        null,
        unit -> {
          if (CalendarTable.all(unit.handle()).isEmpty()) {
            CalendarTable.insert(
                unit.handle(), CalendarEdits.local(unit, names.calendar(), "#039BE5"));
          }
          if (TaskTable.lists(unit.handle()).isEmpty()) {
            TaskListId id = new TaskListId(unit.newId());
            TaskTable.insertList(
                unit.handle(), new TaskList(id, names.taskList(), "#AD1457", true, 0));
          }
          return unit.change();
        });
  }

  /** For what fills a store in bulk. */
  StoreWriter writer() {
    return writer;
  }

  @Override
  public AccountRepository accounts() {
    return new JdbiAccounts(reader);
  }

  @Override
  public CalendarRepository calendars() {
    return new JdbiCalendars(reader);
  }

  @Override
  public EventRepository events() {
    return new JdbiEvents(reader, index);
  }

  @Override
  public TaskRepository tasks() {
    return new JdbiTasks(reader);
  }

  @Override
  public OutboxRepository outbox() {
    return new JdbiOutbox(reader);
  }

  @Override
  public ConflictRepository conflicts() {
    return new JdbiConflicts(reader);
  }

  @Override
  public HistoryRepository history() {
    return new JdbiHistory(reader);
  }

  @Override
  public SyncStateRepository syncState() {
    return new JdbiSyncState(reader);
  }

  @Override
  public SettingsRepository settings() {
    return new JdbiSettings(reader, writer);
  }

  @Override
  public SearchRepository search() {
    return new JdbiSearch(reader, index, search);
  }

  @Override
  public MailRepository mails() {
    return new JdbiMails(reader, writer);
  }

  @Override
  public ReminderRepository reminders() {
    return new JdbiReminders(reader, writer);
  }

  @Override
  public UidRepository uids() {
    return () -> reader.read(UidTable::all);
  }

  @Override
  public LocalEdits localEdits() {
    return new JdbiLocalEdits(writer, null);
  }

  @Override
  public RemoteUpdates remoteUpdates() {
    return new JdbiRemoteUpdates(writer);
  }

  @Override
  public Subscription subscribe(Consumer<List<StoreChange>> listener) {
    return writer.subscribe(listener);
  }

  @Override
  public Subscription follow(Consumer<List<DomainEvent>> listener) {
    return writer.follow(listener);
  }

  @Override
  public Safekeeping safekeeping() {
    return new JdbiSafekeeping(
        database,
        reader,
        writer,
        replacement -> writer.replace(replacement, replacing.writeLock()),
        reopening -> writer.reopen(reopening, replacing.writeLock()));
  }

  @Override
  public void checkpoint() {
    database.checkpoint();
  }

  @Override
  public boolean isClosed() {
    return closed.get();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      writer.shut(database::close);
    }
  }
}
