package dev.daymark.sync.sim;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.doctor.Finding;
import dev.daymark.sync.fake.FakeAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device: a real store, a real engine with Google's client, and a clock that may go wrong. It can
 * be killed at any commit and between any two requests; its disk and its secrets stay.
 */
final class Client {

  private final World world;
  private final Cloudside google;
  private final Device device;
  private Life life;

  Client(String name, World world, Cloudside google, Weather weather, Flaws flaws) {
    this.world = world;
    this.google = google;
    this.device = new Device(name, world, google, weather, flaws);
    this.life = new Life(device);
  }

  void open() {
    life.open();
    request(SyncTrigger.START);
  }

  /** Connects the account as a sign-in does. */
  void connect(FakeAccount account) {
    AccountId id = new AccountId(world.newId());
    device.credentials().save(id, secrets(account));
    store()
        .localEdits()
        .addAccount(
            new Account(
                id,
                account.email(),
                google.client(),
                google.root(),
                Account.State.ACTIVE,
                device.now()));
  }

  /** Says how far back is kept of every account. */
  void reach(Reach reach) {
    device.note("is to keep " + reach);
    store().accounts().all().forEach(it -> store().localEdits().setReach(it.id(), reach));
  }

  /** Signs in again wherever that is asked for. */
  void reconnect(Map<String, FakeAccount> accounts) {
    for (Account account : store().accounts().all()) {
      FakeAccount there = accounts.get(account.email());
      if (account.state() == Account.State.SIGN_IN_REQUIRED && there != null) {
        device.note("signs in again");
        device.credentials().save(account.id(), secrets(there));
        life.forget(account.id());
        store()
            .localEdits()
            .addAccount(
                new Account(
                    account.id(),
                    account.email(),
                    account.client(),
                    account.apiRoot(),
                    Account.State.ACTIVE,
                    account.connectedAt()));
      }
    }
  }

  private Secrets secrets(FakeAccount account) {
    return new Secrets(google.clientSecret(), google.refreshToken(account));
  }

  /** Asks for a run, as the scheduler does. */
  void request(SyncTrigger trigger) {
    life.request(trigger);
  }

  /** Runs once, alone, to the end; whatever is under way is waited for. */
  SyncReport runNow() {
    settle();
    SyncReport[] result = {new SyncReport(List.of())};
    life.run(SyncTrigger.MANUAL, report -> result[0] = report);
    settle();
    return result[0];
  }

  /** What the doctor finds now. */
  List<Finding> examine() {
    settle();
    List<Finding> findings = new ArrayList<>();
    life.examine(findings::addAll);
    settle();
    return findings;
  }

  /** Lets things happen until no run is under way here. */
  void settle() {
    while (life.isRunning()) {
      world.next();
    }
  }

  /** Lets the calendars that wait for a yes have it. */
  void agree() {
    store().syncState().massChanges().stream()
        .filter(change -> change.answer() == null)
        .map(MassChange::calendar)
        .distinct()
        .forEach(
            calendar -> store().localEdits().answerMassChange(calendar, MassChange.Answer.YES));
  }

  /** The next commits but so many are the last. */
  void killWithin(int commitsFromNow, boolean after) {
    device.fate().killWithin(commitsFromNow, after);
  }

  /** The disk has no room for the next so many commits. */
  void fillDisk(int refused) {
    device.note("has a full disk for " + refused + " commits");
    device.fate().refuse(refused);
  }

  void spare() {
    device.fate().spare();
  }

  /** Ends the process on the spot. */
  void kill() {
    device.note("is killed");
    life.end();
  }

  /** Interrupts the run under way, as closing the window does. */
  void stop() {
    life.stop();
  }

  boolean isDead() {
    return life.isDead();
  }

  /** Starts the process again. */
  void reopen() {
    device.note("opens again");
    spare();
    life = new Life(device);
    open();
  }

  void network(Weather.Network next) {
    device.network(next);
    if (next == Weather.Network.GOOD && !life.isDead()) {
      request(SyncTrigger.NETWORK_RETURN);
    }
  }

  void clockError(Duration error) {
    device.clockError(error);
    life.plan();
  }

  LocalStore store() {
    return life.store();
  }

  /** Whether a deletion was tried here, and it is not known whether it arrived. */
  boolean isDeletionInDoubt(String remoteId) {
    return store().outbox().all().stream()
        .filter(entry -> entry.kind() == OutboxEntry.Kind.DELETE && entry.attempts() > 0)
        .map(OutboxEntry::target)
        .anyMatch(target -> target != null && target.remoteId().equals(remoteId));
  }

  /** What an event is called that was moved to another account here, and lives there as well. */
  Optional<String> movedTo(String remoteId) {
    return device.disk().movedTo(remoteId);
  }

  /** Shows all that a person sees here. */
  void see(Sight sight) {
    device.disk().see(sight);
  }

  String name() {
    return device.name();
  }

  long commits() {
    return device.fate().commits();
  }

  /** Gives the disk back; the device must not be used after it. */
  void scrap() {
    life.end();
    device.disk().giveBack();
  }
}
