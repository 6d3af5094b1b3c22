package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recovery code after a passphrase was forgotten or a keyring went, without a keyring. */
class RecoveryCommandTest {

  private static final String TITLE = "Zahnarzttermin";

  @TempDir Path dir;

  private String codeFile = "";

  private Path data() {
    return dir.resolve("data");
  }

  private TestCli cli() {
    return new TestCli(data());
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text + "\n");
  }

  @BeforeEach
  void encrypt() throws IOException {
    try (GoogleCli google = new GoogleCli(dir)) {
      google.run("task", "add", TITLE).done();
      google.run("encryption", "on").done();
      codeFile = written("code", google.run("encryption", "export-key").line()).toString();
    }
  }

  private void underAPassphrase() throws IOException {
    String file = written("passphrase", "correct horse").toString();
    cli().run("secrets", "use", "passphrase", "--passphrase-file", file).done();
    refused(cli().run("task", "list"), "if it is forgotten: daymark encryption import-key");
  }

  private static void refused(TestCli.Result result, String sentence) {
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains(sentence);
    assertThat(result.out()).isEmpty();
  }

  private TestCli.Result recovered(TestCli cli, String... more) {
    String[] words =
        Stream.concat(
                Stream.of("encryption", "import-key", "--code-file", codeFile), Stream.of(more))
            .toArray(String[]::new);
    return cli.run(words);
  }

  private byte[] secrets() throws IOException {
    return Files.readAllBytes(data().resolve("secrets"));
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> files = Files.list(data())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("secrets.former-"))
          .toList();
    }
  }

  private void wantsToBeSignedInAgain() {
    assertThat(cli().run("task", "list").done().out()).contains(TITLE);
    assertThat(cli().run("account", "list").done().out()).contains("wants to be signed in again");
    TestCli.Result synced = cli().run("sync");
    assertThat(synced.out() + synced.err())
        .contains("This device no longer has the sign-in")
        .doesNotContain("unexpected");
  }

  @Test
  void whoForgotThePassphraseChoosesAPlaceAndTheOldOneIsKeptBeside() throws IOException {
    underAPassphrase();
    byte[] before = secrets();
    refused(recovered(cli()), "Say where its key is kept from now on: --keep-in passphrase");
    assertThat(secrets()).isEqualTo(before);
    String told = recovered(cli(), "--keep-in", "key-file").done().err();
    assertThat(setAside()).hasSize(1);
    assertThat(setAside().getFirst()).hasBinaryContent(before);
    assertThat(told)
        .contains("The data opens.")
        .contains(setAside().getFirst().toString())
        .contains("anna@example.com has to be signed in again");
    wantsToBeSignedInAgain();
    assertThat(cli().run("secrets").done().err()).contains("secrets.former-");
  }

  @Test
  void anotherPassphraseTakesThePlaceOfTheForgottenOne() throws IOException {
    underAPassphrase();
    String file = written("other", "battery staple").toString();
    recovered(cli(), "--keep-in", "passphrase", "--passphrase-file", file).done();
    TestCli knowing = new TestCli(data(), Map.of("DAYMARK_PASSPHRASE", "battery staple"));
    assertThat(knowing.run("task", "list").done().out()).contains(TITLE);
    TestCli former = new TestCli(data(), Map.of("DAYMARK_PASSPHRASE", "correct horse"));
    refused(former.run("task", "list"), "That is not the passphrase");
  }

  @Test
  void aKeyringThatWentLeavesTheDataToWhoHasTheCode() throws IOException {
    Files.delete(data().resolve("secrets"));
    Files.delete(data().resolve("secrets.key"));
    written("data/secrets.in-keyring", "The secrets are in the system's keyring.");
    refused(cli().run("task", "list"), "If it is gone: daymark encryption import-key");
    refused(recovered(cli()), "--keep-in key-file");
    recovered(cli(), "--keep-in", "key-file").done();
    wantsToBeSignedInAgain();
  }

  @Test
  void aDamagedFileUnderAPassphraseIsSetAsideAndTheCodeOpensTheData() throws IOException {
    underAPassphrase();
    written("data/secrets", "damage");
    refused(cli().run("task", "list"), "the file with its key is damaged");
    recovered(cli(), "--keep-in", "key-file").done();
    assertThat(setAside().getFirst()).hasContent("damage");
    wantsToBeSignedInAgain();
  }

  @Test
  void theCodeOfOtherDataChangesNothing() throws IOException {
    underAPassphrase();
    byte[] before = secrets();
    codeFile = written("otherCode", StoreKey.random().code()).toString();
    refused(recovered(cli(), "--keep-in", "key-file"), "under your passphrase");
    assertThat(secrets()).isEqualTo(before);
    assertThat(setAside()).isEmpty();
  }

  @Test
  void whereEverythingIsOpenTheCodeSetsNothingAside() throws IOException {
    recovered(cli(), "--keep-in", "key-file").done();
    assertThat(setAside()).isEmpty();
    assertThat(cli().run("account", "list").done().out()).contains("signed in");
  }
}
