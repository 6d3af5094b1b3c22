package dev.daymark.app.demo;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.fixture.MockAccounts;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReach;
import dev.daymark.app.fixture.MockReview;
import dev.daymark.app.fixture.MockSynced;
import dev.daymark.app.fixture.MockWaiting;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.domain.Calendar;
import dev.daymark.storage.SettingsRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** The made-up week, opened for pictures: its clock stands still and so does its engine. */
public final class StillPicture {

  private static final LocalDate TODAY = LocalDate.ofInstant(MockFixture.NOW, MockFixture.ZONE);
  private static final Instant CONNECTED = MockFixture.NOW.minus(Duration.ofDays(2));
  private static final String SEVEN = String.valueOf(7 * 60);

  private StillPicture() {}

  /** Opens it, in memory. */
  public static CompositionRoot open() {
    return open(Scene.SYNCED, Locale.UK);
  }

  /** What is going on in the picture. */
  public enum Scene {
    /** Everything is in step. */
    SYNCED,
    /** Google cannot be reached, and changes wait. */
    OFFLINE,
    /** Changes wait, of which one was refused. */
    WAITING,
    /** Two changes wait. */
    TWO_WAITING,
    /** A change is on its way. */
    SYNCING,
    /** Google wants the person to sign in again. */
    SIGN_IN,
    /** One account is in step, and another has to be signed in to again. */
    TWO_ACCOUNTS,
    /** Everything is in step, and some changes were synced lately. */
    JUST_SYNCED,
    /** The account is read for the first time. */
    FIRST_SYNC,
    /** One calendar cannot be read, and the others can. */
    PARTLY,
    /** Google wants to be left alone for a while. */
    BUSY,
    /** Much was deleted in Google at once, and the person is asked. */
    HELD_BACK,
    /** Events of more than two years ago are in Google only. */
    OLDER,
    /** Both sides changed the same. */
    CONFLICTS,
    /** Nothing was ever entered. */
    EMPTY
  }

  /** Opens it with something going on, for a person of some language. */
  public static CompositionRoot open(Scene scene, Locale locale) {
    StillClock clock = new StillClock(MockFixture.NOW);
    AtomicReference<List<Calendar>> calendars = new AtomicReference<>(List.of());
    CompositionRoot root =
        CompositionRoot.inMemory(
            clock,
            MockFixture.ZONE,
            locale,
            () ->
                new CompositionRoot.Connections(
                    new StillEngine(scene, calendars::get), new NoSignIn(), null),
            StillBackups::new);
    if (scene != Scene.EMPTY) {
      if (scene == Scene.JUST_SYNCED) {
        clock.set(CONNECTED);
      }
      MockFixture.fill(root.store());
      root.store().settings().put(ReminderSetting.QUIET.path(), "true");
    }
    SettingsRepository settings = root.store().settings();
    settings.put(PreferenceKey.LEFT.path(), MockFixture.NOW + " " + TODAY);
    settings.put(PreferenceKey.SCROLL.path(), SEVEN);
    switch (scene) {
      case SYNCED, EMPTY, SIGN_IN, FIRST_SYNC, PARTLY, BUSY, HELD_BACK -> {}
      case JUST_SYNCED -> new MockSynced(root.store(), clock::set).add();
      case SYNCING -> new MockWaiting(root.store(), clock::set).addOne();
      case TWO_WAITING -> new MockWaiting(root.store(), clock::set).addTwo();
      case OFFLINE -> new MockWaiting(root.store(), clock::set).add();
      case WAITING -> new MockWaiting(root.store(), clock::set).addRefused();
      case TWO_ACCOUNTS -> {
        new MockAccounts(root.store(), clock::set).add();
        MockReach.choose(root.store());
      }
      case OLDER -> MockReach.keep(root.store());
      case CONFLICTS -> MockReview.add(root.store());
    }
    calendars.set(root.store().calendars().ofAccount(MockFixture.ACCOUNT));
    clock.set(MockFixture.NOW);
    return root;
  }
}
