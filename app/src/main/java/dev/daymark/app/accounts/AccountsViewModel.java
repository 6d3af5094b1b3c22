package dev.daymark.app.accounts;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.undo.UndoRecorder;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.auth.CredentialStore;
import dev.daymark.sync.auth.VaultCredentials;
import dev.daymark.sync.secrets.SecretVault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The connected accounts, and signing in and out. FX thread only. */
public final class AccountsViewModel implements AutoCloseable {
  private final LocalStore store;
  private final SyncEngine engine;
  private final AccountSignIn signIn;
  private final CredentialStore credentials;
  private final BackgroundTasks tasks;
  private final UndoRecorder undo;
  private final Messages messages;
  private final Consumer<URI> browser;
  private final LiveQuery<List<AccountCard>> query;
  private final SyncEngine.Subscription engineNews;
  private final ObservableList<AccountCard> cards = FXCollections.observableArrayList();
  private final ObservableList<AccountCard> shownCards =
      FXCollections.unmodifiableObservableList(cards);
  private final ReadOnlyObjectWrapper<SignInProgress> progress =
      new ReadOnlyObjectWrapper<>(new SignInProgress.Idle());
  private BackgroundTasks.@Nullable Running signingIn;
  private @Nullable AccountId renewed;

  /**
   * Begins to follow the store and the engine.
   *
   * @param browser opens an address in the person's browser; must not block
   */
  public AccountsViewModel(
      LocalStore store,
      SyncEngine engine,
      AccountSignIn signIn,
      SecretVault secrets,
      BackgroundTasks tasks,
      UndoRecorder undo,
      Messages messages,
      Consumer<URI> browser) {
    this.store = store;
    this.engine = engine;
    this.signIn = signIn;
    this.credentials = new VaultCredentials(secrets);
    this.tasks = tasks;
    this.undo = undo;
    this.messages = messages;
    this.browser = browser;
    this.query =
        new LiveQuery<>(
            store, tasks, AccountsViewModel::concerns, this::read, this::show, undo::refused);
    this.engineNews = engine.subscribe(status -> tasks.deliver(query::refresh));
  }

  /** In the order they were connected. */
  public ObservableList<AccountCard> cards() {
    return shownCards;
  }

  /** How far a sign-in has come. */
  public ReadOnlyObjectProperty<SignInProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Signs in with the person's own client file; the browser opens. One at a time. */
  public void connect(Path clientFile) {
    begin(() -> signIn.connect(clientFile, null, this::open), null);
  }

  /** The same with how far back the account's events are kept from its first listing on. */
  public void connect(Path clientFile, Reach reach) {
    begin(() -> signIn.connect(clientFile, null, reach, this::open), null);
  }

  /** Signs in again. */
  public void reconnect(AccountId account) {
    begin(() -> signIn.reconnect(account, this::open), account);
  }

  /**
   * Once more after a failure: the same account if one was signed in again.
   *
   * @param choose lets the person choose a client file, which may be what was wrong
   */
  void tryAgain(Runnable choose) {
    AccountId account = renewed;
    if (account == null) {
      choose.run();
    } else {
      reconnect(account);
    }
  }

  /** Gives the sign-in under way up. */
  public void cancel() {
    if (signingIn != null) {
      signingIn.cancel();
    }
    end(new SignInProgress.Idle());
  }

  private void begin(Callable<Account> work, @Nullable AccountId again) {
    cancel();
    renewed = again;
    progress.set(new SignInProgress.Waiting(null));
    BackgroundTasks.Running started =
        tasks.start(work, account -> connected(account, again != null), this::failed);
    if (progress.get() instanceof SignInProgress.Waiting) {
      signingIn = started;
    }
  }

  private void open(URI address) {
    tasks.deliver(
        () -> {
          if (progress.get() instanceof SignInProgress.Waiting) {
            progress.set(new SignInProgress.Waiting(address));
          }
        });
    browser.accept(address);
  }

  private void connected(Account account, boolean again) {
    end(new SignInProgress.Connected(account.email(), again));
    engine.request(SyncTrigger.MANUAL);
  }

  private void failed(Exception failure) {
    String sentence = failure instanceof DaymarkException ? failure.getMessage() : null;
    end(
        new SignInProgress.Failed(
            sentence == null
                ? messages.text("accounts.signIn.failed")
                : messages.sentence(sentence)));
  }

  private void end(SignInProgress result) {
    signingIn = null;
    progress.set(result);
  }

  /** Signs out and forgets the account with its calendars on this device. */
  public void disconnect(AccountId account, String email) {
    renewed = null;
    tasks.start(
        () -> signIn.disconnect(account),
        revoked ->
            progress.set(
                revoked
                    ? new SignInProgress.Idle()
                    : new SignInProgress.Failed(messages.text("accounts.notRevoked", email))),
        undo::refused);
  }

  /** Asks for a run of every account soon. */
  public void syncNow() {
    engine.request(SyncTrigger.MANUAL);
  }

  /** Keeps a calendar in step from now on, or stops doing so. */
  public void setSelected(CalendarId calendar, boolean selected) {
    tasks.start(
        () -> store.localEdits().editCalendar(calendar, it -> it.withSelected(selected)),
        edit -> engine.request(SyncTrigger.LOCAL_EDIT),
        undo::refused);
  }

  /** Keeps so much of an account's events from now on; older ones than before come soon. */
  public void setReach(AccountId account, Reach reach) {
    tasks.start(
        () -> {
          store.localEdits().setReach(account, reach);
          return reach;
        },
        kept -> engine.request(SyncTrigger.MANUAL),
        undo::refused);
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.AccountsChanged
        || change instanceof StoreChange.CalendarsChanged
        || change instanceof StoreChange.OutboxChanged
        || change instanceof StoreChange.SyncRunsChanged;
  }

  private List<AccountCard> read() {
    SyncStatus status = engine.status();
    return store.accounts().all().stream().map(account -> card(account, status)).toList();
  }

  private AccountCard card(Account account, SyncStatus status) {
    List<Calendar> calendars = store.calendars().ofAccount(account.id());
    return new AccountCard(
        account,
        store.accounts().nameOf(account.id()).orElse(""),
        store.events().countOf(account.id()),
        store.accounts().reach(account.id()).orElse(Reach.EVERYTHING),
        calendars,
        later(status.standing(account.id()).checkedAt(), lastSyncedAt(calendars)),
        store.outbox().ofAccount(account.id()).size(),
        status.failures().get(account.id()),
        status.running(),
        account.state() == Account.State.SIGN_IN_REQUIRED && isMissing(account.id()),
        status.troubles().stream().filter(it -> concerns(it, calendars)).toList());
  }

  private static boolean concerns(CalendarTrouble trouble, List<Calendar> calendars) {
    return calendars.stream().anyMatch(it -> it.selected() && it.id().equals(trouble.calendar()));
  }

  /** The store does not note a check that found nothing new. */
  private static @Nullable Instant later(@Nullable Instant checked, @Nullable Instant stored) {
    return checked == null || (stored != null && stored.isAfter(checked)) ? stored : checked;
  }

  private boolean isMissing(AccountId account) {
    try {
      return credentials.load(account).isEmpty();
    } catch (DaymarkException locked) {
      return false;
    }
  }

  /** As old as the calendar that was checked longest ago. */
  private @Nullable Instant lastSyncedAt(List<Calendar> calendars) {
    List<Optional<Instant>> checks =
        calendars.stream()
            .filter(Calendar::selected)
            .map(calendar -> store.syncState().lastSyncedAt(calendar.id()))
            .toList();
    return checks.stream().allMatch(Optional::isPresent)
        ? checks.stream().flatMap(Optional::stream).min(Instant::compareTo).orElse(null)
        : null;
  }

  private void show(List<AccountCard> read) {
    if (!cards.equals(read)) {
      cards.setAll(read);
    }
  }

  @Override
  public void close() {
    cancel();
    engineNews.close();
    query.close();
  }
}
