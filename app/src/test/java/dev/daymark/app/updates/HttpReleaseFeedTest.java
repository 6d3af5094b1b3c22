package dev.daymark.app.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReleaseFeedTest {

  private static final String RELEASE =
      """
      {"tag_name": "v1.4.0", "name": "Daymark 1.4.0", "draft": false,
       "html_url": "https://github.com/daymark/daymark/releases/tag/v1.4.0"}
      """;

  private final BlockingQueue<Headers> asked = new LinkedBlockingQueue<>();
  private HttpServer server;
  private HttpReleaseFeed feed;
  private int status = 200;
  private String answer = RELEASE;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/latest",
        exchange -> {
          asked.add(exchange.getRequestHeaders());
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    feed = new HttpReleaseFeed(URI.create("http:/" + server.getAddress() + "/latest"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theNewestReleaseIsNamedWithItsPage() throws IOException {
    assertThat(feed.latest())
        .isEqualTo(
            new Release(
                "1.4.0", URI.create("https://github.com/daymark/daymark/releases/tag/v1.4.0")));
  }

  @Test
  void theQuestionSaysNothingAboutWhoAsks() throws IOException {
    assertThat(feed.latest().version()).isEqualTo("1.4.0");
    Headers question = asked.remove();
    assertThat(question.get("User-agent")).isEqualTo(List.of("Daymark"));
    assertThat(question.keySet())
        .isSubsetOf("Accept", "User-agent", "Host", "Connection", "Cache-control", "Pragma");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>a page for people</html>",
        "[]",
        "{}",
        "{\"tag_name\": \"nightly\", \"html_url\": \"https://example.com\"}",
        "{\"tag_name\": [\"v1.4.0\"], \"html_url\": \"https://example.com\"}",
        "{\"tag_name\": \"v1.4.0\"}",
        "{\"tag_name\": \"v1.4.0\", \"html_url\": \"file:///etc/passwd\"}",
        "{\"tag_name\": \"v1.4.0\", \"html_url\": \"https://bad address\"}"
      })
  void whatCannotBeUnderstoodIsNoRelease(String nonsense) {
    answer = nonsense;
    assertThatThrownBy(feed::latest).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 500})
  void aRefusalIsNoRelease(int refusal) {
    status = refusal;
    assertThatThrownBy(feed::latest)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(String.valueOf(refusal));
  }

  @Test
  void withoutANetworkThereIsNoAnswer() {
    server.stop(0);
    assertThatThrownBy(feed::latest).isInstanceOf(IOException.class);
  }

  @Test
  void thisBuildAsksOverASafeConnection() {
    assertThat(HttpReleaseFeed.ofThisBuild())
        .get()
        .isInstanceOfSatisfying(
            HttpReleaseFeed.class, it -> assertThat(it.address().getScheme()).isEqualTo("https"));
  }
}
