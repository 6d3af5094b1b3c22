package dev.daymark.app.demo;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.fixture.MockFixture;
import java.time.InstantSource;
import java.util.Locale;

/** The made-up week, opened for pictures: its clock stands still and so does its engine. */
public final class StillPicture {

  private StillPicture() {}

  /** Opens it, in memory. */
  public static CompositionRoot open() {
    CompositionRoot root =
        CompositionRoot.inMemory(
            InstantSource.fixed(MockFixture.NOW),
            MockFixture.ZONE,
            Locale.UK,
            () ->
                new CompositionRoot.Connections(
                    new StillEngine(MockFixture.NOW.minusSeconds(60)), new NoSignIn(), null));
    MockFixture.fill(root.store());
    return root;
  }
}
