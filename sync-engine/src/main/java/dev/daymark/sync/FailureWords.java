package dev.daymark.sync;

import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.MassChange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words failures for people: what happened, and what it means for them. A code never comes into it;
 * details are shown elsewhere on request.
 *
 * @param zone where a time of day is read
 */
public record FailureWords(ZoneId zone) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private static final Map<String, String> REFUSALS =
      Map.ofEntries(
          Map.entry(
              "forbiddenForNonOrganizer",
              "You can't change this event. Somebody else organises it."),
          Map.entry(
              "requiredAccessLevel", "You may only read this calendar, so the change stays here."),
          Map.entry(
              "insufficientPermissions",
              "Daymark was not allowed to use your calendars. Sign in again and allow it."),
          Map.entry(
              "accessNotConfigured",
              "The Google Calendar API is not switched on in this client's Google project."),
          Map.entry("eventTypeRestriction", "Google does not allow this for this kind of event."),
          Map.entry("cannotMoveInstance", "One occurrence of a series can't change its calendar."),
          Map.entry("timeRangeEmpty", "Google wants this event to end after it starts."),
          Map.entry("calendarUsageLimitsExceeded", "Google allows no more changes for today."));

  /** What ended or stopped a run. */
  public String explain(SyncFailure failure) {
    return switch (failure) {
      case SyncFailure.Offline _ ->
          "Google can't be reached. Everything works, and changes sync by themselves when you are"
              + " back online.";
      case SyncFailure.SignInRequired(var why) ->
          switch (why) {
            case REVOKED ->
                "Google no longer accepts the sign-in. Sign in again; your changes wait on this"
                    + " device.";
            case MISSING ->
                "This device no longer has the sign-in. Sign in to Google again; your changes wait"
                    + " here.";
            case LOCKED ->
                "The sign-in is locked away. Unlock it, and Daymark goes on; your changes wait"
                    + " here.";
            case AWAY ->
                "The sign-in can't be reached where it is kept. Daymark goes on when it can; your"
                    + " changes wait here.";
            case REFUSED ->
                "Your keyring does not let Daymark in. Allow it there, and Daymark goes on; your"
                    + " changes wait here.";
          };
      case SyncFailure.RateLimited(Instant retryAt) -> "Google is busy" + again(retryAt) + ".";
      case SyncFailure.QuotaExceeded _ ->
          "Google takes no more changes like some of yours for now, such as invitations. They wait"
              + " here and are tried again; the others sync.";
      case SyncFailure.Unavailable unavailable when unavailable.isUnexpected() ->
          "Daymark could not finish the sync. Your changes wait here, and it is tried again.";
      case SyncFailure.Unavailable(var _, Instant retryAt) ->
          "Google has a problem of its own" + again(retryAt) + ". Your changes wait here.";
      case SyncFailure.HeldBack(MassChange change) -> HeldBackWords.question(change);
      case SyncFailure.PreconditionFailed _ ->
          "An event keeps changing in Google Calendar. It is tried again at the next sync.";
      case SyncFailure.TokenExpired _ -> "Google wants the calendar to be read anew.";
      case SyncFailure.Gone _ -> "Google no longer has this calendar for you.";
      case SyncFailure.Rejected rejected -> refusal(rejected);
    };
  }

  /** Why one calendar could not be read while the others could. */
  public static String explain(CalendarTrouble trouble) {
    return switch (trouble.reason()) {
      case GONE -> "Google no longer has this calendar for you.";
      case FORBIDDEN -> "Google does not let you read this calendar any more.";
      case REFUSED -> "Google refuses to list this calendar.";
      case UNREADABLE -> "What Google answers about this calendar makes no sense.";
      case FAILING -> "Google fails at this calendar; it is tried again.";
      case STUMBLED ->
          "Daymark could not take over what is new in this calendar, through a fault of its own; it"
              + " is tried again.";
    };
  }

  /** A failure as a code for those who help: what the service answered, never anybody's words. */
  public static String code(SyncFailure failure) {
    String name = failure.getClass().getSimpleName();
    return switch (failure) {
      case SyncFailure.Offline(String detail) -> name + ": " + detail;
      case SyncFailure.SignInRequired(var why) -> name + ": " + why;
      case SyncFailure.Unavailable(String detail, var _) -> name + ": " + detail;
      case SyncFailure.Rejected(int status, String reason, var _) ->
          (name + ": " + status + " " + reason).strip();
      case SyncFailure.HeldBack(MassChange change) -> name + ": " + change.kind();
      case SyncFailure.RateLimited _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.PreconditionFailed _,
          SyncFailure.TokenExpired _,
          SyncFailure.Gone _ ->
          name;
    };
  }

  /** Why one change was refused for good. */
  public String refusal(SyncFailure failure) {
    return switch (failure) {
      case SyncFailure.Rejected(var _, String reason, var _) when REFUSALS.containsKey(reason) ->
          REFUSALS.getOrDefault(reason, reason);
      case SyncFailure.Rejected(int status, var _, String message) ->
          (status == 403 ? "Google does not allow this change" : "Google refused this change")
              + (message.isBlank() ? "." : ": " + message.strip());
      case SyncFailure.Gone _ -> "Google no longer has the place this change belongs to.";
      case SyncFailure.Unavailable unavailable when unavailable.isUnexpected() ->
          "Daymark could not send this change, through a fault of its own. It is kept here; you can"
              + " try it again.";
      case SyncFailure.Offline _,
          SyncFailure.SignInRequired _,
          SyncFailure.RateLimited _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.PreconditionFailed _,
          SyncFailure.TokenExpired _,
          SyncFailure.Unavailable _,
          SyncFailure.HeldBack _ ->
          explain(failure);
    };
  }

  private String again(@Nullable Instant retryAt) {
    return retryAt == null ? ", retry soon" : ", retry at " + CLOCK.format(retryAt.atZone(zone));
  }
}
