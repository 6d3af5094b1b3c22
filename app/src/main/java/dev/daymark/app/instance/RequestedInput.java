package dev.daymark.app.instance;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Standard input of the other side: asked for when it is first read. Read on one thread. */
final class RequestedInput extends InputStream {

  /** Asks for it. */
  @FunctionalInterface
  interface Request {
    void send() throws IOException;
  }

  private final Request request;
  private final BlockingQueue<byte[]> parts = new LinkedBlockingQueue<>();
  private byte[] current = new byte[0];
  private int position;
  private boolean asked;
  private boolean over;

  RequestedInput(Request request) {
    this.request = request;
  }

  /** Some of it; nothing in it means the end. */
  void add(byte[] part) {
    parts.add(part);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (position == current.length && !over) {
      await();
    }
    if (over) {
      return -1;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, target, offset, count);
    position += count;
    return count;
  }

  private void await() throws IOException {
    if (!asked) {
      asked = true;
      request.send();
    }
    try {
      current = parts.take();
      position = 0;
      over = current.length == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    }
  }
}
