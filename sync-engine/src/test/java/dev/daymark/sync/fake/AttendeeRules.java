package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guests: an address each, a known answer, and the marks that the server itself sets. */
final class AttendeeRules {
  private static final Set<String> ANSWERS =
      Set.of("needsAction", "declined", "tentative", "accepted");

  private AttendeeRules() {}

  static void normalise(JsonObject draft, Access access) {
    JsonArray attendees = Json.array(draft, "attendees");
    draft.remove("attendees");
    JsonObject organizer = Json.object(draft, "organizer");
    String organizerEmail = organizer == null ? null : Json.text(organizer, "email");
    JsonArray result = new JsonArray();
    for (JsonElement element : attendees) {
      result.add(attendee(element.getAsJsonObject(), access, organizerEmail));
    }
    if (!result.isEmpty()) {
      draft.add("attendees", result);
    }
  }

  private static JsonObject attendee(
      JsonObject given, Access access, @Nullable String organizerEmail) {
    String email = Json.text(given, "email");
    if (email == null || email.isBlank()) {
      throw Refusal.required("Missing attendee email.");
    }
    if (email.indexOf('@') < 1) {
      throw Refusal.invalid("Invalid attendee email.");
    }
    String response = Json.textOr(given, "responseStatus", "needsAction");
    if (!ANSWERS.contains(response)) {
      throw Refusal.invalid("Invalid attendee response status.");
    }
    JsonObject attendee = new JsonObject();
    attendee.addProperty("email", email.toLowerCase(Locale.ROOT));
    Json.putUnlessEmpty(attendee, "displayName", Json.text(given, "displayName"));
    mark(attendee, "organizer", email.equalsIgnoreCase(organizerEmail));
    mark(attendee, "self", isSelf(email, access));
    mark(attendee, "resource", Json.isTrue(given, "resource"));
    mark(attendee, "optional", Json.isTrue(given, "optional"));
    attendee.addProperty("responseStatus", response);
    Json.putUnlessEmpty(attendee, "comment", Json.text(given, "comment"));
    int additional = Json.integer(given, "additionalGuests", 0);
    if (additional > 0) {
      attendee.addProperty("additionalGuests", additional);
    }
    return attendee;
  }

  static boolean isSelf(String email, Access access) {
    return email.equalsIgnoreCase(access.calendar().id());
  }

  /**
   * Takes the own answer out of {@code given} and leaves the other guests of {@code old} as they
   * are.
   */
  static JsonArray withOwnAnswer(JsonArray old, JsonArray given, Access access) {
    JsonArray result = old.deepCopy();
    for (JsonElement candidate : given) {
      JsonObject own = candidate.getAsJsonObject();
      if (isSelf(Json.textOr(own, "email", ""), access)) {
        for (JsonElement element : result) {
          if (isSelf(Json.textOr(element.getAsJsonObject(), "email", ""), access)) {
            Json.merge(element.getAsJsonObject(), own);
          }
        }
      }
    }
    return result;
  }

  /** The guests without what each may change about the own entry, for comparison. */
  static JsonArray othersPart(JsonObject event, Access access) {
    JsonArray result = Json.array(event, "attendees").deepCopy();
    for (JsonElement element : result) {
      JsonObject attendee = element.getAsJsonObject();
      if (isSelf(Json.textOr(attendee, "email", ""), access)) {
        attendee.remove("responseStatus");
        attendee.remove("comment");
        attendee.remove("additionalGuests");
        attendee.remove("displayName");
      }
    }
    return result;
  }

  private static void mark(JsonObject attendee, String name, boolean on) {
    if (on) {
      attendee.addProperty(name, true);
    }
  }
}
