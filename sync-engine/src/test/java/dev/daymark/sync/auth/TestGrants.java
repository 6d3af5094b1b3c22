package dev.daymark.sync.auth;

import com.google.api.client.http.HttpTransport;
import dev.daymark.domain.Account;
import dev.daymark.domain.Account.OAuthClient;
import dev.daymark.domain.AccountId;
import dev.daymark.sync.auth.BrowserConsent.Tokens;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.fake.FakeGoogle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Grants of the fake Google's first account, got through the real sign-in. */
public final class TestGrants {

  private TestGrants() {}

  public static Grant of(FakeGoogle google, HttpTransport transport, InstantSource clock)
      throws IOException {
    Path folder = Files.createTempDirectory("client");
    ClientFile file = ClientFile.read(google.writeClientSecrets(folder));
    OAuthClient client = file.client();
    Tokens tokens =
        new BrowserConsent(transport, Duration.ofSeconds(20))
            .ask(client, file.secret(), null, new TestBrowser());
    AccountId id = new AccountId(new UUID(1, 1));
    MemoryCredentials credentials = new MemoryCredentials();
    credentials.save(id, new Secrets(file.secret(), tokens.refreshToken()));
    Account account =
        new Account(
            id, "me@example.com", client, google.root(), Account.State.ACTIVE, clock.instant());
    return new Grant(account, credentials, transport, clock);
  }
}
