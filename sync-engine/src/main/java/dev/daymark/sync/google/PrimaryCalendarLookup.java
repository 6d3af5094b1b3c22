package dev.daymark.sync.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.auth.PrimaryCalendar;
import dev.daymark.sync.google.FailureClassifier.Asked;
import dev.daymark.sync.remote.ApiRoot;
import java.io.IOException;
import java.time.InstantSource;

/** Reads the id of the primary calendar with a token that was just given. */
final class PrimaryCalendarLookup implements PrimaryCalendar {

  private final HttpTransport transport;
  private final FailureClassifier classifier;

  PrimaryCalendarLookup(HttpTransport transport, InstantSource clock) {
    this.transport = transport;
    this.classifier = new FailureClassifier(clock);
  }

  @Override
  public String idOf(ApiRoot root, String accessToken) throws IOException {
    Calendar api =
        new Calendar.Builder(
                transport,
                GsonFactory.getDefaultInstance(),
                request -> prepare(request, accessToken))
            .setRootUrl(root.uri().toString())
            .setApplicationName("Daymark")
            .build();
    try {
      return api.calendarList().get("primary").execute().getId();
    } catch (IOException problem) {
      throw new IOException(sentence(classifier.classify(problem, Asked.ITEM)), problem);
    } catch (IllegalArgumentException senseless) {
      throw new IOException("The calendar service's answer makes no sense.", senseless);
    }
  }

  private static void prepare(HttpRequest request, String accessToken) {
    request.setLoggingEnabled(false);
    request.setCurlLoggingEnabled(false);
    request.setFollowRedirects(false);
    request.getHeaders().setAuthorization("Bearer " + accessToken);
  }

  private static String sentence(SyncFailure failure) {
    return switch (failure) {
      case SyncFailure.Rejected(var _, String reason, var _)
          when reason.equals("accessNotConfigured") ->
          "The Google Calendar API is not switched on in this client file's Google Cloud project.";
      case SyncFailure.Rejected _, SyncFailure.SignInRequired _ ->
          "Google did not let Daymark read your calendars. Sign in again and allow it.";
      case SyncFailure.Offline _,
          SyncFailure.RateLimited _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.PreconditionFailed _,
          SyncFailure.TokenExpired _,
          SyncFailure.Gone _,
          SyncFailure.Unavailable _,
          SyncFailure.HeldBack _ ->
          "You are signed in, but the calendar service cannot be reached. Try again.";
    };
  }
}
