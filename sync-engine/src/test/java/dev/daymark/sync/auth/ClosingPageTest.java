package dev.daymark.sync.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that the browser ends at speaks the browser's language. */
class ClosingPageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT,de;q=0.9,en;q=0.8 | de | Du bist angemeldet",
        "fr-FR,es;q=0.5,de;q=0.3 | es | Has iniciado sesi\u00f3n",
        "en-GB                   | en | You are signed in",
        "ja                      | en | You are signed in",
        "*                       | en | You are signed in",
        ";;q=,=                  | en | You are signed in",
        "                        | en | You are signed in",
      })
  void isInALanguageTheBrowserAsksFor(String wanted, String language, String title) {
    assertThat(ClosingPage.SIGNED_IN.html(wanted))
        .contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
  }

  @ParameterizedTest
  @EnumSource
  void isThereInEachLanguage(ClosingPage page) {
    assertThat(page.html("de")).isNotEqualTo(page.html("es")).isNotEqualTo(page.html("en"));
  }

  @Test
  void whatTheBrowserAsksForIsHeard() throws IOException, InterruptedException {
    try (LoopbackReceiver receiver = new LoopbackReceiver("mine");
        HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(receiver.redirectUri() + "/?state=other"))
              .header("Accept-Language", "de")
              .build();
      HttpResponse<String> shown = browser.send(request, BodyHandlers.ofString());
      assertThat(shown.body()).contains("Diese Seite wird nicht erwartet");
    }
  }
}
