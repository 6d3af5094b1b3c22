package dev.daymark.sync.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFileTest {

  private static final String GOOD =
      """
      {"installed":{"client_id":"abc.apps.googleusercontent.com","client_secret":"s3cret",\
      "auth_uri":"https://accounts.google.com/o/oauth2/auth",\
      "token_uri":"https://oauth2.googleapis.com/token","redirect_uris":["http://localhost"]}}\
      """;

  @TempDir private Path folder;

  @Test
  void aDesktopClientFileIsRead() throws IOException {
    ClientFile file = ClientFile.read(written(GOOD));
    assertThat(file.client().clientId()).isEqualTo("abc.apps.googleusercontent.com");
    assertThat(file.client().tokenUri()).hasToString("https://oauth2.googleapis.com/token");
    assertThat(file.secret()).isEqualTo("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "installed"          | "web"                 | web application
          {"installed":        | not json at all {     | not JSON
          "client_id":"abc     | "other":"abc          | "client_id"
          "client_secret":     | "other":              | "client_secret"
          "token_uri":"https:  | "token_uri":"http:    | "token_uri"
          "auth_uri":"https:   | "auth_uri":"file:     | "auth_uri"
          "auth_uri":"https:// | "auth_uri":"nonsense  | "auth_uri"
          "s3cret"             | 7                     | "client_secret"
          """)
  void eachMistakeIsSaidInOneSentence(String good, String bad, String word) throws IOException {
    Path file = written(GOOD.replace(good, bad));
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(() -> ClientFile.read(file))
        .withMessageContaining(word)
        .withMessageEndingWith(".")
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CLIENT_FILE_INVALID));
  }

  @Test
  void aMissingFileAndABinaryOneAreSaidSo() throws IOException {
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(() -> ClientFile.read(folder.resolve("none.json")))
        .withMessageContaining("cannot be read");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28, 0x00});
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(() -> ClientFile.read(binary))
        .withMessageContaining("not text");
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("client.json"), text);
  }
}
