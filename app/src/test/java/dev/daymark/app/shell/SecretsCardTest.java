package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.secrets.SecretsViewModel;
import dev.daymark.app.session.TestSession;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing and unlocking on a machine without a keyring. */
final class SecretsCardTest {

  @TempDir Path dir;

  private final TestSession test = new TestSession();
  private final FakeEngine engine = new FakeEngine();

  @AfterEach
  void close() {
    test.close();
  }

  private SecretsViewModel model() {
    SecretsViewModel model =
        new SecretsViewModel(new SecretPlace(dir, Optional::empty), dir, engine, test.session());
    model.look();
    return model;
  }

  private static SecretsViewModel.Facts facts(Kind kind, State state) {
    return new SecretsViewModel.Facts(kind, state, false, List.of());
  }

  @Test
  void thePersonChoosesAPassphraseAndGivesItAgainAfterARestart() {
    SecretsViewModel first = model();
    assertThat(first.factsProperty().get()).isEqualTo(facts(Kind.UNCHOSEN, State.UNCHOSEN));
    first.choose(Kind.PASSPHRASE, "correct horse");
    assertThat(first.factsProperty().get()).isEqualTo(facts(Kind.PASSPHRASE, State.OPEN));

    SecretsViewModel later = model();
    assertThat(later.factsProperty().get()).isEqualTo(facts(Kind.PASSPHRASE, State.LOCKED));
    later.unlock("wrong");
    assertThat(later.troubleProperty().get()).contains("not the passphrase");
    later.unlock("correct horse");
    assertThat(later.troubleProperty().get()).isEmpty();
    assertThat(later.factsProperty().get()).isEqualTo(facts(Kind.PASSPHRASE, State.OPEN));
  }

  @Test
  void whatWaitedIsSyncedOnceItIsUnlocked() {
    model().choose(Kind.PASSPHRASE, "correct horse");
    int before = engine.requests().size();
    model().unlock("correct horse");
    assertThat(engine.requests()).hasSize(before + 1);
  }
}
