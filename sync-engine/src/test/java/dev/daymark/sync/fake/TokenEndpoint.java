package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The token and revocation endpoints; their errors have OAuth's shape (RFC 6749, section 5.2). */
final class TokenEndpoint {
  private final Grants grants;
  private final String clientId;
  private final String clientSecret;

  TokenEndpoint(Grants grants, String clientId, String clientSecret) {
    this.grants = grants;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  Answer token(FakeRequest request) {
    if (!request.method().equals("POST")) {
      return error(405, "invalid_request", "Only POST is allowed.");
    }
    Map<String, List<String>> form = request.form();
    if (!knowsClient(request, form)) {
      return error(401, "invalid_client", "The OAuth client was not found.");
    }
    return switch (String.valueOf(first(form, "grant_type"))) {
      case "authorization_code" -> exchange(form);
      case "refresh_token" -> refresh(form);
      default -> error(400, "unsupported_grant_type", "Invalid grant_type.");
    };
  }

  Answer revoke(FakeRequest request) {
    String token = first(request.form(), "token");
    if (token == null) {
      token = request.param("token");
    }
    return grants.revoke(token)
        ? Answer.ok(new JsonObject())
        : error(400, "invalid_token", "Token expired or revoked");
  }

  private boolean knowsClient(FakeRequest request, Map<String, List<String>> form) {
    String basic = request.header("Authorization");
    if (basic != null && basic.startsWith("Basic ")) {
      String expected = clientId + ":" + clientSecret;
      byte[] given = Base64.getDecoder().decode(basic.substring(6));
      return expected.equals(new String(given, StandardCharsets.UTF_8));
    }
    return clientId.equals(first(form, "client_id"))
        && clientSecret.equals(first(form, "client_secret"));
  }

  private Answer exchange(Map<String, List<String>> form) {
    Grants.Code code = grants.take(first(form, "code"));
    if (code == null) {
      return error(400, "invalid_grant", "Malformed auth code.");
    }
    if (!code.redirectUri().equals(first(form, "redirect_uri"))) {
      return error(400, "redirect_uri_mismatch", "Bad Request");
    }
    String verifier = first(form, "code_verifier");
    if (verifier == null || !verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
      return error(400, "invalid_grant", "Missing code verifier.");
    }
    if (!challenge(verifier).equals(code.challenge())) {
      return error(400, "invalid_grant", "Invalid code verifier.");
    }
    Grants.Grant grant = grants.newGrant(code.account(), code.scopes());
    JsonObject body = body(grant);
    body.addProperty("refresh_token", grant.refreshToken());
    if (grant.endsAt() != null) {
      body.addProperty("refresh_token_expires_in", Grants.TESTING_LIFE.toSeconds());
    }
    return Answer.ok(body);
  }

  private Answer refresh(Map<String, List<String>> form) {
    Grants.Grant grant = grants.byRefreshToken(first(form, "refresh_token"));
    return grant == null
        ? error(400, "invalid_grant", "Token has been expired or revoked.")
        : Answer.ok(body(grant));
  }

  private JsonObject body(Grants.Grant grant) {
    JsonObject body = new JsonObject();
    body.addProperty("access_token", grants.newAccessToken(grant));
    body.addProperty("expires_in", Grants.ACCESS_LIFE.toSeconds());
    body.addProperty("scope", String.join(" ", grant.scopes()));
    body.addProperty("token_type", "Bearer");
    return body;
  }

  static Answer error(int status, String error, String description) {
    JsonObject body = new JsonObject();
    body.addProperty("error", error);
    body.addProperty("error_description", description);
    return Answer.json(status, body);
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK knows SHA-256", e);
    }
  }

  private static @Nullable String first(Map<String, List<String>> form, String name) {
    List<String> values = form.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }
}
