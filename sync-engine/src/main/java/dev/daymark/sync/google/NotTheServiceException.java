package dev.daymark.sync.google;

import java.io.IOException;

/** Something on the way answered in the service's place, such as a hotel's sign-in page. */
final class NotTheServiceException extends IOException {

  private static final long serialVersionUID = 1L;

  NotTheServiceException(String message) {
    super(message);
  }
}
