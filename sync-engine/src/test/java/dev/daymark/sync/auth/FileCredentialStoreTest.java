package dev.daymark.sync.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCredentialStoreTest {

  private static final AccountId ACCOUNT = new AccountId(new UUID(1, 2));
  private static final AccountId OTHER = new AccountId(new UUID(3, 4));
  private static final Secrets SECRETS = new Secrets("GOCSPX-client", "1//refresh");

  @TempDir private Path folder;

  @Test
  void whatWasSavedIsLoadedByAnotherProcess() {
    new FileCredentialStore(folder).save(ACCOUNT, SECRETS);
    new FileCredentialStore(folder).save(OTHER, new Secrets("a", "b"));
    assertThat(new FileCredentialStore(folder).load(ACCOUNT)).contains(SECRETS);
  }

  @Test
  void whatWasForgottenIsGoneAndTheOthersStay() {
    FileCredentialStore store = new FileCredentialStore(folder);
    store.save(ACCOUNT, SECRETS);
    store.save(OTHER, SECRETS);
    store.forget(ACCOUNT);
    assertThat(store.load(ACCOUNT)).isEmpty();
    assertThat(store.load(OTHER)).contains(SECRETS);
  }

  @Test
  void noSecretCanBeReadInTheFilesAndOnlyTheOwnerMayReadThem() throws IOException {
    new FileCredentialStore(folder).save(ACCOUNT, SECRETS);
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.toList();
    }
    assertThat(files).hasSize(2);
    for (Path file : files) {
      String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(content).doesNotContain("GOCSPX", "1//refresh", "refreshToken");
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aDamagedFileIsSaidSoAndSigningInAnewMendsIt() throws IOException {
    FileCredentialStore store = new FileCredentialStore(folder);
    store.save(ACCOUNT, SECRETS);
    Path file = folder.resolve("credentials");
    byte[] content = Files.readAllBytes(file);
    content[content.length - 1] ^= 1;
    Files.write(file, content);
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(() -> store.load(ACCOUNT))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CREDENTIALS_UNAVAILABLE));
    store.save(ACCOUNT, SECRETS);
    assertThat(store.load(ACCOUNT)).contains(SECRETS);
  }

  @Test
  void secretsShowNothingOfThemselves() {
    assertThat(SECRETS.toString()).doesNotContain("GOCSPX", "refresh");
  }
}
