package dev.daymark.sync.google;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.HttpResponse;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.protocol.HttpContext;

/** Counts the bytes of bodies that go over connections, as they travel. Thread-safe. */
final class ByteCount implements HttpRequestInterceptor, HttpResponseInterceptor {

  private final AtomicLong bytes = new AtomicLong();

  long total() {
    return bytes.get();
  }

  @Override
  public void process(HttpRequest request, HttpContext context) {
    if (request instanceof HttpEntityEnclosingRequest enclosing && enclosing.getEntity() != null) {
      bytes.addAndGet(Math.max(0, enclosing.getEntity().getContentLength()));
    }
  }

  @Override
  public void process(HttpResponse response, HttpContext context) {
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      response.setEntity(new Counted(entity));
    }
  }

  private final class Counted extends HttpEntityWrapper {

    Counted(HttpEntity entity) {
      super(entity);
    }

    @Override
    public InputStream getContent() throws IOException {
      return new CountedStream(super.getContent());
    }
  }

  private final class CountedStream extends FilterInputStream {

    CountedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      bytes.addAndGet(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      bytes.addAndGet(Math.max(0, count));
      return count;
    }
  }
}
