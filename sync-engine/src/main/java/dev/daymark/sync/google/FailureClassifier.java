package dev.daymark.sync.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import com.google.gson.stream.MalformedJsonException;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.auth.SignInRequiredException;
import java.io.EOFException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a request ended with into a failure. The one place that knows Google's statuses and
 * reasons.
 *
 * <p>Source: Google Calendar API, "Handle API errors".
 */
final class FailureClassifier {

  private static final Set<String> USAGE_LIMITS =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded");

  /** What Google says of an item may be about its kind only, such as events with many guests. */
  private static final String OF_ITS_KIND = "quotaExceeded";

  private final RetryAfter retryAfter;

  FailureClassifier(InstantSource clock) {
    this.retryAfter = new RetryAfter(clock);
  }

  /** What is asked decides what a status means. */
  enum Asked {
    LISTING,
    LISTING_WITH_TOKEN,
    ITEM
  }

  SyncFailure classify(IOException problem, Asked asked) {
    return switch (problem) {
      case SignInRequiredException gone -> new SyncFailure.SignInRequired(gone.why());
      case NotTheServiceException _ -> new SyncFailure.Offline("not the service");
      case GoogleJsonResponseException answer -> answered(answer, answer.getDetails(), asked);
      case HttpResponseException answer -> answered(answer, null, asked);
      case MalformedJsonException _ -> SyncFailure.Unavailable.senseless();
      case EOFException _ -> new SyncFailure.Offline("the answer was cut off");
      default -> new SyncFailure.Offline(problem.getClass().getSimpleName());
    };
  }

  private SyncFailure answered(
      HttpResponseException answer, @Nullable GoogleJsonError error, Asked asked) {
    int status = answer.getStatusCode();
    String reason = reason(error);
    if (status >= 500) {
      return new SyncFailure.Unavailable("HTTP " + status, retryAfter.of(answer));
    }
    if (status == 403 && asked == Asked.ITEM && OF_ITS_KIND.equals(reason)) {
      return new SyncFailure.QuotaExceeded();
    }
    if (status == 429 || (status == 403 && USAGE_LIMITS.contains(reason))) {
      return new SyncFailure.RateLimited(retryAfter.of(answer));
    }
    if (status < 400 || isForeign(answer, error)) {
      return new SyncFailure.Offline("HTTP " + status + " from something on the way");
    }
    if (status == 401) {
      return new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.REVOKED);
    }
    return refused(status, reason, message(error), asked);
  }

  private static SyncFailure refused(int status, String reason, String message, Asked asked) {
    return switch (status) {
      case 408 -> new SyncFailure.Unavailable("HTTP 408", null);
      case 410 -> asked == Asked.ITEM ? new SyncFailure.Gone() : new SyncFailure.TokenExpired();
      case 404 -> new SyncFailure.Gone();
      case 409, 412 -> new SyncFailure.PreconditionFailed();
      case 400 -> badRequest(reason, message, asked);
      default -> new SyncFailure.Rejected(status, reason, message);
    };
  }

  private static SyncFailure badRequest(String reason, String message, Asked asked) {
    if (asked == Asked.LISTING_WITH_TOKEN) {
      return new SyncFailure.TokenExpired();
    }
    return message.startsWith("Invalid sequence value")
        ? new SyncFailure.PreconditionFailed()
        : new SyncFailure.Rejected(400, reason, message);
  }

  /**
   * The API says why it refuses. What does not comes from a proxy or a portal, but for 401, which
   * may have no body.
   */
  private static boolean isForeign(HttpResponseException answer, @Nullable GoogleJsonError error) {
    if (error == null && answer.getStatusCode() != 401) {
      return true;
    }
    String type = answer.getHeaders() == null ? null : answer.getHeaders().getContentType();
    return error == null && type != null && type.toLowerCase(Locale.ROOT).contains("html");
  }

  private static String reason(@Nullable GoogleJsonError error) {
    if (error == null || error.getErrors() == null || error.getErrors().isEmpty()) {
      return "";
    }
    return Objects.requireNonNullElse(error.getErrors().getFirst().getReason(), "");
  }

  private static String message(@Nullable GoogleJsonError error) {
    return error == null ? "" : Objects.requireNonNullElse(error.getMessage(), "");
  }
}
