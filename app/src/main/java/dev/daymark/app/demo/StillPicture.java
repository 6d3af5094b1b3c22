package dev.daymark.app.demo;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReview;
import dev.daymark.app.fixture.MockWaiting;
import dev.daymark.app.reminders.plan.ReminderSetting;
import java.time.InstantSource;
import java.util.Locale;

/** The made-up week, opened for pictures: its clock stands still and so does its engine. */
public final class StillPicture {

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
    /** Both sides changed the same. */
    CONFLICTS,
    /** Nothing was ever entered. */
    EMPTY
  }

  /** Opens it with something going on, for a person of some language. */
  public static CompositionRoot open(Scene scene, Locale locale) {
    CompositionRoot root =
        CompositionRoot.inMemory(
            InstantSource.fixed(MockFixture.NOW),
            MockFixture.ZONE,
            locale,
            () ->
                new CompositionRoot.Connections(
                    new StillEngine(MockFixture.NOW.minusSeconds(60), scene == Scene.OFFLINE),
                    new NoSignIn(),
                    null),
            StillBackups::new);
    if (scene != Scene.EMPTY) {
      MockFixture.fill(root.store());
      root.store().settings().put(ReminderSetting.QUIET.path(), "true");
    }
    switch (scene) {
      case SYNCED, EMPTY -> {}
      case OFFLINE -> MockWaiting.add(root.store());
      case WAITING -> MockWaiting.addRefused(root.store());
      case CONFLICTS -> MockReview.add(root.store());
    }
    return root;
  }
}
