package dev.daymark.sync.google;

import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpStatusCodes;
import com.google.api.services.calendar.CalendarRequest;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The answer to a deletion, which is empty. Another is not the service's, whatever its status: what
 * was to be deleted may still be there.
 */
final class EmptyAnswer {

  private EmptyAnswer() {}

  /**
   * Sends a deletion.
   *
   * @return true
   * @throws MalformedJsonException if the answer says something
   */
  static boolean to(CalendarRequest<Void> request) throws IOException {
    HttpResponse response = request.executeUnparsed();
    try {
      if (response.getStatusCode() != HttpStatusCodes.STATUS_CODE_NO_CONTENT
          && saysAnything(response)) {
        throw new MalformedJsonException("an answer where there is none");
      }
      return true;
    } finally {
      response.disconnect();
    }
  }

  private static boolean saysAnything(HttpResponse response) throws IOException {
    InputStream content = response.getContent();
    return content != null && content.read() >= 0;
  }
}
