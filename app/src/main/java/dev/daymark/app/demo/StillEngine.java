package dev.daymark.app.demo;

import dev.daymark.app.fixture.MockAccounts;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import dev.daymark.sync.SyncTrigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An engine that stays as it is, for pictures.
 *
 * @param calendars those of the account
 */
record StillEngine(StillPicture.Scene scene, Supplier<List<Calendar>> calendars)
    implements SyncEngine {
  private static final Instant SYNCED_AT = MockFixture.NOW.minusSeconds(60);
  private static final SyncStatus SYNCED =
      SyncStatus.of(Map.of(MockFixture.ACCOUNT, Standing.checked(SYNCED_AT)))
          .withNext(
              new SyncStatus.NextTry(
                  MockFixture.NOW.plusSeconds(4 * 60), SyncStatus.Waiting.INTERVAL));
  private static final Instant CUT_OFF_AT = MockFixture.NOW.minusSeconds(43 * 60);

  @Override
  public void start() {}

  @Override
  public void request(SyncTrigger trigger) {}

  @Override
  public SyncReport run(SyncTrigger trigger) {
    return new SyncReport(List.of());
  }

  @Override
  public void answer(CalendarId calendar, MassChange.Answer answer) {}

  @Override
  public SyncStatus status() {
    return switch (scene) {
      case OFFLINE -> offline();
      case SIGN_IN -> signedOut(MockFixture.ACCOUNT);
      case TWO_ACCOUNTS -> signedOut(MockAccounts.SECOND);
      case SYNCING -> running(new SyncStatus.Progress(0, null, false, stages(0, 0, 0)));
      case FIRST_SYNC ->
          running(new SyncStatus.Progress(640, 1284, true, stages(412, 228, 0)))
              .withAccounts(Map.of(MockFixture.ACCOUNT, Standing.UNKNOWN));
      case PARTLY -> partly();
      case BUSY -> busy();
      case HELD_BACK -> heldBack();
      case SYNCED, JUST_SYNCED, WAITING, TWO_WAITING, CONFLICTS, EMPTY, OLDER -> SYNCED;
    };
  }

  private static SyncStatus running(SyncStatus.Progress progress) {
    return SYNCED
        .withNext(null)
        .withRun(new SyncStatus.Run(SyncTrigger.LOCAL_EDIT, MockFixture.NOW, progress));
  }

  /** The first calendars are read, the one after them is being read, and the others come. */
  private List<SyncStatus.OfCalendar> stages(int... items) {
    List<SyncStatus.OfCalendar> stages = new ArrayList<>();
    for (Calendar calendar : calendars.get()) {
      int index = stages.size();
      SyncStatus.Stage stage =
          index + 1 < items.length
              ? SyncStatus.Stage.DONE
              : index < items.length ? SyncStatus.Stage.READING : SyncStatus.Stage.WAITING;
      int read = index < items.length ? items[index] : 0;
      stages.add(new SyncStatus.OfCalendar(calendar.id(), stage, read));
    }
    return stages;
  }

  private SyncStatus partly() {
    return SYNCED.withTroubles(
        choir()
            .map(
                calendar ->
                    new CalendarTrouble(
                        calendar.id(),
                        CalendarTrouble.Reason.FORBIDDEN,
                        "403 forbidden",
                        CUT_OFF_AT))
            .toList());
  }

  private SyncStatus heldBack() {
    return SYNCED.withHeldBack(
        choir()
            .map(
                calendar ->
                    new MassChange(
                        calendar.id(),
                        MassChange.Kind.INCOMING,
                        0,
                        38,
                        52,
                        Stream.of("Choir rehearsal", "Autumn concert", "Carol service", "Tuning")
                            .map(title -> new MassChange.Evidence(true, title))
                            .toList(),
                        SYNCED_AT,
                        null))
            .toList());
  }

  private Stream<Calendar> choir() {
    return calendars.get().stream().filter(calendar -> calendar.summary().equals("Choir"));
  }

  private static SyncStatus busy() {
    Instant retryAt = MockFixture.NOW.plusSeconds(7 * 60);
    SyncFailure failure = new SyncFailure.RateLimited(retryAt);
    return SyncStatus.of(Map.of(MockFixture.ACCOUNT, new Standing(CUT_OFF_AT, null, failure)))
        .withNext(new SyncStatus.NextTry(retryAt, SyncStatus.Waiting.ASKED_TO_WAIT));
  }

  private static SyncStatus offline() {
    SyncFailure failure = new SyncFailure.Offline("no route");
    return SyncStatus.of(Map.of(MockFixture.ACCOUNT, new Standing(CUT_OFF_AT, CUT_OFF_AT, failure)))
        .withNext(
            new SyncStatus.NextTry(MockFixture.NOW.plusSeconds(40), SyncStatus.Waiting.OFFLINE));
  }

  private static SyncStatus signedOut(AccountId account) {
    SyncFailure failure = new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.REVOKED);
    Map<AccountId, Standing> accounts = new HashMap<>();
    accounts.put(MockFixture.ACCOUNT, Standing.checked(SYNCED_AT));
    accounts.put(account, new Standing(SYNCED_AT, null, failure));
    return SyncStatus.of(accounts);
  }

  @Override
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    return () -> {};
  }

  @Override
  public void close() {}
}
