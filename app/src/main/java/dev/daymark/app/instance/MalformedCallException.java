package dev.daymark.app.instance;

import java.io.IOException;

/** What came over the socket is not what Daymark sends. */
final class MalformedCallException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedCallException(String message) {
    super(message);
  }
}
