package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.util.List;

/** Finds what answers a request, checks who asks, and turns refusals into Google's error bodies. */
final class Router {
  private final Cloud cloud;
  private final Grants grants;
  private final AuthorizePage authorize;
  private final TokenEndpoint tokens;

  Router(Cloud cloud, Grants grants, AuthorizePage authorize, TokenEndpoint tokens) {
    this.cloud = cloud;
    this.grants = grants;
    this.authorize = authorize;
    this.tokens = tokens;
  }

  Answer answer(FakeRequest request) {
    return cloud.locked(
        () -> {
          try {
            String fields = request.param("fields");
            Answer answer = route(request);
            return fields == null ? answer : FieldMask.parse(fields).apply(answer);
          } catch (Refusal refusal) {
            return refusal.answer();
          } catch (IllegalStateException
              | UnsupportedOperationException
              | IllegalArgumentException e) {
            // A value of another JSON type than the API knows, or a malformed address.
            return Refusal.of(400, "parseError", "Parse Error").answer();
          }
        });
  }

  private Answer route(FakeRequest request) {
    List<String> path = request.segments();
    return switch (request.path()) {
      case "/o/oauth2/v2/auth", "/o/oauth2/auth" -> authorize.answer(request);
      case "/token", "/oauth2/v4/token", "/o/oauth2/token" -> tokens.token(request);
      case "/revoke", "/o/oauth2/revoke" -> tokens.revoke(request);
      case "/oauth2/v2/userinfo", "/oauth2/v3/userinfo", "/v1/userinfo" -> userInfo(request);
      default -> {
        boolean calendar =
            path.size() > 2 && path.getFirst().equals("calendar") && path.get(1).equals("v3");
        yield calendar ? api(request, path.subList(2, path.size())) : Refusal.notFound().answer();
      }
    };
  }

  private Answer api(FakeRequest request, List<String> path) {
    Grants.Grant grant = signedIn(request);
    Scopes.check(request, path, grant.scopes());
    Call call = new Call(request, path, cloud, grant.account());
    return switch (path.getFirst()) {
      case "colors" -> Answer.ok(Palette.colours());
      case "users" -> ofUser(call);
      case "calendars" ->
          path.size() > 2 && path.get(2).equals("events")
              ? EventsApi.answer(call)
              : CalendarsApi.answer(call);
      default -> Call.unknownMethod();
    };
  }

  private static Answer ofUser(Call call) {
    if (call.path().size() < 3 || !call.path().get(1).equals("me")) {
      return Call.unknownMethod();
    }
    return switch (call.path().get(2)) {
      case "calendarList" -> CalendarListApi.answer(call);
      case "settings" -> SettingsApi.answer(call);
      default -> Call.unknownMethod();
    };
  }

  private Answer userInfo(FakeRequest request) {
    FakeAccount account = signedIn(request).account();
    JsonObject body = new JsonObject();
    body.addProperty("sub", String.valueOf(1_000_000L + account.email().hashCode()));
    body.addProperty("email", account.email());
    body.addProperty("email_verified", true);
    return Answer.ok(body);
  }

  private Grants.Grant signedIn(FakeRequest request) {
    String header = request.header("Authorization");
    String token =
        header != null && header.startsWith("Bearer ")
            ? header.substring(7)
            : request.param("access_token");
    Grants.Grant grant = grants.byAccessToken(token);
    if (grant == null) {
      throw Refusal.invalidCredentials();
    }
    return grant;
  }
}
