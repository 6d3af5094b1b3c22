package dev.daymark.sync.sim;

import com.google.api.client.http.LowLevelHttpResponse;
import dev.daymark.sync.fake.Answer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as Google's client reads it. */
final class Reply extends LowLevelHttpResponse {

  private final Answer answer;
  private final byte[] body;
  private final boolean halved;
  private final List<String> headers;

  /**
   * A reply.
   *
   * @param halved whether the connection breaks in the middle of it
   */
  Reply(Answer answer, boolean halved) {
    this.answer = answer;
    this.body = answer.body().getBytes(StandardCharsets.UTF_8);
    this.halved = halved;
    this.headers = List.copyOf(answer.headers().keySet());
  }

  @Override
  public @Nullable InputStream getContent() {
    if (body.length == 0) {
      return null;
    }
    return halved
        ? new SequenceInputStream(
            new ByteArrayInputStream(body, 0, body.length / 2), new BrokenStream())
        : new ByteArrayInputStream(body);
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new EOFException("Premature end of Content-Length delimited message body");
    }
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public long getContentLength() {
    return body.length;
  }

  @Override
  public @Nullable String getContentType() {
    return answer.contentType().isEmpty() ? null : answer.contentType();
  }

  @Override
  public String getStatusLine() {
    return "HTTP/1.1 " + answer.status();
  }

  @Override
  public int getStatusCode() {
    return answer.status();
  }

  @Override
  public @Nullable String getReasonPhrase() {
    return null;
  }

  @Override
  public int getHeaderCount() {
    return headers.size() + (answer.contentType().isEmpty() ? 0 : 1);
  }

  @Override
  public String getHeaderName(int index) {
    return index < headers.size() ? headers.get(index) : "Content-Type";
  }

  @Override
  public String getHeaderValue(int index) {
    return index < headers.size()
        ? String.valueOf(answer.headers().get(headers.get(index)))
        : answer.contentType();
  }
}
