package dev.daymark.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reach;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.auth.VaultCredentials;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.run.GoogleSync;
import dev.daymark.sync.secrets.SecretPlace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs in and out at the fake Google through the real engine. */
final class AccountsViewModelTest {
  @TempDir private Path directory = Path.of("");
  private final SecretPlace secrets = SecretPlace.inMemory();
  private final TestSession test = new TestSession();
  private final FakeGoogle google = FakeGoogle.start();
  private final FakeAccount mara = google.addAccount("mara@example.com");
  private final List<SignInProgress> steps = new ArrayList<>();
  private @Nullable GoogleSync sync;
  private @Nullable AccountsViewModel model;

  @BeforeEach
  void open() {
    GoogleSync made =
        GoogleSync.create(test.store(), new VaultCredentials(secrets), InstantSource.system());
    sync = made;
    AccountsViewModel accounts =
        new AccountsViewModel(
            test.store(),
            made.engine(),
            atTheFake(made.signIn()),
            secrets,
            new InlineTasks(),
            test.undo(),
            test.messages(),
            new TestBrowser());
    accounts.progressProperty().addListener((property, before, now) -> steps.add(now));
    model = accounts;
  }

  @AfterEach
  void close() {
    model().close();
    sync().engine().close();
    google.close();
    test.close();
  }

  private AccountsViewModel model() {
    return Objects.requireNonNull(model);
  }

  private GoogleSync sync() {
    return Objects.requireNonNull(sync);
  }

  private AccountSignIn atTheFake(AccountSignIn real) {
    return new AccountSignIn() {
      @Override
      public Account connect(
          Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser) {
        return real.connect(clientFile, google.root(), reach, browser);
      }

      @Override
      public Account reconnect(AccountId account, Consumer<URI> browser) {
        return real.reconnect(account, browser);
      }

      @Override
      public boolean disconnect(AccountId account) {
        return real.disconnect(account);
      }
    };
  }

  private AccountCard connect() {
    model().connect(google.writeClientSecrets(directory));
    sync().engine().run(SyncTrigger.MANUAL);
    return model().cards().getFirst();
  }

  @Test
  void connectingOpensTheBrowserAndBringsTheCalendars() {
    AccountCard card = connect();
    assertThat(steps).hasAtLeastOneElementOfType(SignInProgress.Waiting.class);
    assertThat(model().progressProperty().get())
        .isEqualTo(new SignInProgress.Connected(mara.email(), false));
    assertThat(card.account().email()).isEqualTo(mara.email());
    assertThat(card.calendars()).hasSize(1);
    assertThat(card.lastSyncedAt()).isNotNull();
    assertThat(card.needsSignIn()).isFalse();
  }

  @Test
  void theFirstListingKeepsToWhatWasChosenBeforeTheSignInAndMoreComesWhenItIsAskedFor() {
    mara.primary()
        .addEvent(
            "{\"summary\":\"Old\",\"start\":{\"date\":\"2001-05-05\"},\"end\":{\"date\":\"2001-05-06\"}}");
    model().connect(google.writeClientSecrets(directory), Reach.YEARS_2);
    sync().engine().run(SyncTrigger.MANUAL);
    assertThat(model().cards().getFirst().reach()).isEqualTo(Reach.YEARS_2);
    assertThat(model().cards().getFirst().events()).isZero();
    model().setReach(model().cards().getFirst().account().id(), Reach.EVERYTHING);
    sync().engine().run(SyncTrigger.MANUAL);
    assertThat(model().cards().getFirst().reach()).isEqualTo(Reach.EVERYTHING);
    assertThat(test.store().events().count()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoClientFileIsRefusedInOneSentence() throws IOException {
    Path file = Files.writeString(directory.resolve("notes.json"), "{}");
    model().connect(file);
    assertThat(model().progressProperty().get()).isInstanceOf(SignInProgress.Failed.class);
    assertThat(model().cards()).isEmpty();
  }

  @Test
  void aCalendarCanBeTakenOutOfSync() {
    Calendar calendar = connect().calendars().getFirst();
    model().setSelected(calendar.id(), false);
    assertThat(model().cards().getFirst().calendars().getFirst().selected()).isFalse();
  }

  @Test
  void aChangeThatWaitsIsCountedOnTheCard() {
    Calendar calendar = connect().calendars().getFirst();
    google.offline(true);
    test.store()
        .localEdits()
        .createEvent(
            calendar.id(), EventContent.of("Lunch", EventTime.AllDay.on(TestSession.TODAY)));
    assertThat(model().cards().getFirst().waiting()).isEqualTo(1);
  }

  @Test
  void anAccountWhoseGrantIsGoneAsksForSignInAndGetsItBack() {
    AccountId id = connect().account().id();
    google.revokeTokens(mara);
    sync().engine().run(SyncTrigger.MANUAL);
    assertThat(model().cards().getFirst().needsSignIn()).isTrue();

    model().reconnect(id);
    assertThat(model().progressProperty().get())
        .isEqualTo(new SignInProgress.Connected(mara.email(), true));
    assertThat(model().cards().getFirst().needsSignIn()).as("before a run").isFalse();
    sync().engine().run(SyncTrigger.MANUAL);
    assertThat(model().cards().getFirst().needsSignIn()).isFalse();
  }

  @Test
  void aFailedRenewalIsTriedAgainForTheSameAccount() {
    AccountId id = connect().account().id();
    google.revokeTokens(mara);
    sync().engine().run(SyncTrigger.MANUAL);
    google.offline(true);
    model().reconnect(id);
    assertThat(model().progressProperty().get()).isInstanceOf(SignInProgress.Failed.class);

    google.offline(false);
    List<String> chosen = new ArrayList<>();
    model().tryAgain(() -> chosen.add("a file"));
    assertThat(chosen).isEmpty();
    assertThat(model().progressProperty().get())
        .isEqualTo(new SignInProgress.Connected(mara.email(), true));
  }

  @Test
  void aFailedNewSignInIsTriedAgainWithAnotherFile() throws IOException {
    AccountId id = connect().account().id();
    model().reconnect(id);
    model().connect(Files.writeString(directory.resolve("notes.json"), "{}"));
    List<String> chosen = new ArrayList<>();
    model().tryAgain(() -> chosen.add("a file"));
    assertThat(chosen).containsExactly("a file");
  }

  @Test
  void signingOutForgetsTheAccountWithItsCalendars() {
    AccountCard card = connect();
    model().disconnect(card.account().id(), card.account().email());
    assertThat(model().cards()).isEmpty();
    assertThat(test.store().accounts().all()).isEmpty();
  }
}
