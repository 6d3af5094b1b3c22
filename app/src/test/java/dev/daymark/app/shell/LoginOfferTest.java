package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.LoginStart;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Toast;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoginOfferTest {

  private static final String LAUNCHER = "jpackage.app-path";

  @TempDir Path home;

  private final LocalStore store = JdbiStore.inMemory(InstantSource.system());
  private final List<Toast> shown = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private boolean seen = true;
  private Optional<LoginStart> login = Optional.empty();

  @BeforeEach
  void install() {
    System.setProperty(LAUNCHER, "/opt/daymark/bin/daymark");
    login = LoginStart.ofThisMachine(new Host(Map.of(), "Linux", home));
  }

  @AfterEach
  void close() {
    System.clearProperty(LAUNCHER);
    store.close();
    assertThat(failures).isEmpty();
  }

  private LoginOffer offer() {
    InlineTasks tasks = new InlineTasks();
    return new LoginOffer(
        login,
        new Preferences(store.settings(), tasks, Preferences.read(store.settings()), failures::add),
        tasks,
        new Messages(Locale.UK),
        () -> seen,
        shown::add,
        failures::add);
  }

  @Test
  void itIsOfferedOnceAfterTheFirstReminder() {
    LoginOffer offer = offer();
    offer.look();
    assertThat(shown).isEmpty();
    offer.reminded();
    offer.reminded();
    offer().reminded();
    assertThat(shown).hasSize(1);
    assertThat(login.orElseThrow().isOn()).isFalse();
  }

  @Test
  void whoTakesTheOfferStartsWithTheSession() {
    offer().reminded();
    assertThat(shown.getFirst().offer()).isEqualTo("Start at log-in");
    Objects.requireNonNull(shown.getFirst().undo()).run();
    assertThat(login.orElseThrow().isOn()).isTrue();
    assertThat(shown).hasSize(2);
  }

  @Test
  void itWaitsUntilTheWindowIsSeen() {
    seen = false;
    LoginOffer offer = offer();
    offer.reminded();
    assertThat(shown).isEmpty();
    seen = true;
    offer.look();
    assertThat(shown).hasSize(1);
  }

  @Test
  void whereItStartsAlreadyOrCannotNothingIsOffered() {
    login.orElseThrow().set(true);
    offer().reminded();
    login = Optional.empty();
    offer().reminded();
    assertThat(shown).isEmpty();
  }
}
