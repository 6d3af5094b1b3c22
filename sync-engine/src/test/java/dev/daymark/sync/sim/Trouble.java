package dev.daymark.sync.sim;

import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What goes wrong with a device, with an account, or on the server. */
final class Trouble {

  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  private final Stage stage;
  private final Random random;

  Trouble(Stage stage) {
    this.stage = stage;
    this.random = stage.random;
  }

  void befall(Client client) {
    switch (random.nextInt(15)) {
      case 0, 1, 2 -> client.killWithin(random.nextInt(12), random.nextBoolean());
      case 3 -> client.kill();
      case 4 -> client.stop();
      case 5 -> client.clockError(Duration.ofMinutes(random.nextInt(400) - 200L));
      case 6 -> stage.google.expireAllSyncTokens();
      case 7 -> forget();
      case 8 -> stage.google.expireAccessTokens();
      case 9 -> revoke();
      case 10 -> stage.weather.quotaUsedUp(random.nextBoolean());
      case 11, 12 -> share();
      case 13 -> client.fillDisk(1 + random.nextInt(6));
      default -> hide();
    }
  }

  private void forget() {
    stage.calendars.forEach(FakeCalendar::forgetDeletedEvents);
    stage.google.expireAllSyncTokens();
  }

  private void revoke() {
    List<FakeAccount> all = List.copyOf(stage.accounts.values());
    stage.google.revokeTokens(all.get(random.nextInt(all.size())));
    stage.world.after(A_MOMENT, this::signInAgain);
  }

  private void signInAgain() {
    try {
      stage.signInAgain();
    } catch (Killed _) {
      stage.world.note("killed while signing in");
    } catch (DaymarkException refused) {
      stage.world.note("refused while signing in: " + refused.code());
    }
  }

  /** The calendar is taken away, or given with another right. */
  private void share() {
    int role = random.nextInt(5);
    stage.world.note("the shared calendar is shared: " + role);
    if (role == 0) {
      // What was not sent is kept elsewhere on each device, and may come back as copies.
      stage.ledger.undone();
      stage.ledger.leftBehind(stage.shared, stage.clients().size());
      stage.shared.unshare(stage.first());
    } else {
      stage.shared.share(stage.first(), role < 3 ? AccessRole.READER : AccessRole.WRITER);
    }
  }

  private void hide() {
    stage.first().hide(stage.shared, random.nextBoolean());
  }
}
