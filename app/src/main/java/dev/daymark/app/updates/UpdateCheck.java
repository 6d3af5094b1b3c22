package dev.daymark.app.updates;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.BackgroundTasks;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is a newer Daymark. It asks once a day at most, also over many starts and failures,
 * remembers the answer, and tells nobody when it could not ask. For the FX thread.
 */
public final class UpdateCheck {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateCheck.class);
  private static final Duration BETWEEN = Duration.ofDays(1);

  private final Preferences preferences;
  private final BackgroundTasks tasks;
  private final InstantSource clock;
  private final String version;
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  private final ReadOnlyObjectWrapper<Optional<Release>> newer =
      new ReadOnlyObjectWrapper<>(this, "newer", Optional.empty());
  private @Nullable ReleaseFeed feed;

  /**
   * Knows what it was told last; asks nobody until it is started.
   *
   * @param version of this Daymark; one that is no release is never compared
   */
  public UpdateCheck(
      Preferences preferences, BackgroundTasks tasks, InstantSource clock, String version) {
    this.preferences = preferences;
    this.tasks = tasks;
    this.clock = clock;
    this.version = version;
    on.set(preferences.isOn(PreferenceKey.UPDATES, true));
    on.addListener((property, before, now) -> switched(now));
    remembered().ifPresent(this::show);
  }

  /** Whether the person wants to be told. */
  public BooleanProperty onProperty() {
    return on;
  }

  /**
   * A release later than this one; empty if there is none, or none is known, or it is not asked.
   */
  public ReadOnlyObjectProperty<Optional<Release>> newerProperty() {
    return newer.getReadOnlyProperty();
  }

  /** The version of this Daymark. */
  public String version() {
    return version;
  }

  /** Begins to ask. */
  public void start(ReleaseFeed releases) {
    feed = releases;
    checkIfDue();
  }

  /** Asks if it was not asked for a day; returns at once. */
  public void checkIfDue() {
    ReleaseFeed asked = feed;
    if (asked == null || !on.get() || Versions.released(version).isEmpty() || !isDue()) {
      return;
    }
    preferences.put(PreferenceKey.UPDATES_ASKED, clock.instant().toString());
    tasks.start(
        asked::latest,
        this::arrived,
        failure -> LOG.info("no news of releases: {}", failure.getClass().getSimpleName()));
  }

  /** A moment that lies ahead is that of a clock which was wrong. */
  private boolean isDue() {
    Instant now = clock.instant();
    return preferences
        .get(PreferenceKey.UPDATES_ASKED)
        .flatMap(UpdateCheck::moment)
        .map(asked -> asked.isAfter(now) || !asked.plus(BETWEEN).isAfter(now))
        .orElse(true);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  private void arrived(Release latest) {
    preferences.put(PreferenceKey.UPDATES_FOUND, latest.version() + " " + latest.page());
    show(latest);
  }

  private void show(Release latest) {
    boolean tell = on.get() && Versions.isLater(latest.version(), version);
    newer.set(tell ? Optional.of(latest) : Optional.empty());
  }

  private void switched(boolean wanted) {
    preferences.put(PreferenceKey.UPDATES, String.valueOf(wanted));
    if (wanted) {
      remembered().ifPresent(this::show);
      checkIfDue();
    } else {
      newer.set(Optional.empty());
    }
  }

  private Optional<Release> remembered() {
    try {
      return preferences
          .get(PreferenceKey.UPDATES_FOUND)
          .map(text -> text.split(" ", 2))
          .filter(parts -> parts.length == 2)
          .map(parts -> new Release(parts[0], URI.create(parts[1])));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the person was told of this release already; from now on they were. */
  public boolean isNews(Release release) {
    boolean news =
        preferences.get(PreferenceKey.UPDATES_TOLD).filter(release.version()::equals).isEmpty();
    preferences.put(PreferenceKey.UPDATES_TOLD, release.version());
    return news;
  }
}
