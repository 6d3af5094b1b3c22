package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A request that the server turns down, with what Google's error body says about it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String domain;
  private final String reason;
  private final @Nullable String locationType;
  private final @Nullable String location;

  private Refusal(
      int status,
      String domain,
      String reason,
      String message,
      @Nullable String locationType,
      @Nullable String location) {
    super(message, null, false, false);
    this.status = status;
    this.domain = domain;
    this.reason = reason;
    this.locationType = locationType;
    this.location = location;
  }

  static Refusal of(int status, String reason, String message) {
    return new Refusal(status, domainOf(reason), reason, message, null, null);
  }

  static Refusal invalid(String message) {
    return of(400, "invalid", message);
  }

  static Refusal invalidParameter(String parameter, String message) {
    return new Refusal(400, "global", "invalid", message, "parameter", parameter);
  }

  static Refusal required(String message) {
    return of(400, "required", message);
  }

  static Refusal emptyTimeRange(@Nullable String parameter) {
    return new Refusal(
        400,
        "calendar",
        "timeRangeEmpty",
        "The specified time range is empty.",
        parameter == null ? null : "parameter",
        parameter);
  }

  static Refusal notFound() {
    return of(404, "notFound", "Not Found");
  }

  static Refusal alreadyDeleted() {
    return of(410, "deleted", "Resource has been deleted");
  }

  static Refusal fullSyncRequired() {
    return new Refusal(
        410,
        "calendar",
        "fullSyncRequired",
        "Sync token is no longer valid, a full sync is required.",
        "parameter",
        "syncToken");
  }

  static Refusal stale() {
    return new Refusal(
        412, "global", "conditionNotMet", "Precondition Failed", "header", "If-Match");
  }

  static Refusal invalidCredentials() {
    return new Refusal(
        401, "global", "authError", "Invalid Credentials", "header", "Authorization");
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }

  /** The error body in Google's shape. */
  JsonObject body() {
    JsonObject item = new JsonObject();
    item.addProperty("domain", domain);
    item.addProperty("reason", reason);
    item.addProperty("message", getMessage());
    if (locationType != null) {
      item.addProperty("locationType", locationType);
      item.addProperty("location", location);
    }
    JsonArray errors = new JsonArray();
    errors.add(item);
    JsonObject error = new JsonObject();
    error.add("errors", errors);
    error.addProperty("code", status);
    error.addProperty("message", getMessage());
    JsonObject body = new JsonObject();
    body.add("error", error);
    return body;
  }

  Answer answer() {
    Answer answer = Answer.json(status, body());
    return switch (reason) {
      case "authError" ->
          answer.with(
              "WWW-Authenticate",
              "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
      case "insufficientPermissions" ->
          answer.with(
              "WWW-Authenticate",
              "Bearer realm=\"https://accounts.google.com/\", error=\"insufficient_scope\"");
      default -> answer;
    };
  }

  private static String domainOf(String reason) {
    return switch (reason) {
      case "rateLimitExceeded", "userRateLimitExceeded", "dailyLimitExceeded", "quotaExceeded" ->
          "usageLimits";
      case "accessNotConfigured" -> "usageLimits";
      case "forbiddenForNonOrganizer",
          "eventTypeRestriction",
          "timeRangeEmpty",
          "fullSyncRequired",
          "updatedMinTooLongAgo",
          "participantIsNeitherOrganizerNorAttendee",
          "cannotUseDefaultRemindersAndSpecifyOverride" ->
          "calendar";
      default -> "global";
    };
  }
}
