package dev.daymark.sync.fake;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The authorization endpoint: checks the request as Google does and sends the browser back. */
final class AuthorizePage {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  private final Cloud cloud;
  private final Grants grants;
  private final String clientId;
  private volatile Consent consent = Consent.GRANT;
  private volatile @Nullable FakeAccount signsIn;

  AuthorizePage(Cloud cloud, Grants grants, String clientId) {
    this.cloud = cloud;
    this.grants = grants;
    this.clientId = clientId;
  }

  void consent(Consent value) {
    consent = value;
  }

  void signsIn(FakeAccount account) {
    signsIn = account;
  }

  Answer answer(FakeRequest request) {
    String problem = problem(request);
    if (problem != null) {
      return Answer.html(400, "<h1>Access blocked</h1><p>Error 400: " + problem + "</p>");
    }
    String choice = request.param("fake_choice");
    if (consent == Consent.ASK && choice == null) {
      return Answer.html(200, page(request));
    }
    boolean denied = consent == Consent.DENY || "deny".equals(choice);
    FakeAccount account = account(request);
    if (denied || account == null) {
      return back(request, "error=access_denied");
    }
    Set<String> scopes = granted(request, account);
    if (scopes.isEmpty()) {
      return back(request, "error=access_denied");
    }
    String code =
        grants.newCode(
            new Grants.Code(
                account,
                scopes,
                String.valueOf(request.param("code_challenge")),
                String.valueOf(request.param("redirect_uri"))));
    return back(request, "code=" + encode(code) + "&scope=" + encode(String.join(" ", scopes)));
  }

  private @Nullable String problem(FakeRequest request) {
    if (!clientId.equals(request.param("client_id"))) {
      return "invalid_client. The OAuth client was not found.";
    }
    if (!isLoopback(request.param("redirect_uri"))) {
      return "redirect_uri_mismatch";
    }
    if (!"code".equals(request.param("response_type"))) {
      return "unsupported_response_type";
    }
    if (request.param("scope") == null) {
      return "invalid_scope. Missing required parameter: scope";
    }
    String challenge = request.param("code_challenge");
    if (!"S256".equals(request.param("code_challenge_method")) || challenge == null) {
      return "invalid_request. A code_challenge with code_challenge_method=S256 is needed.";
    }
    return challenge.matches("[A-Za-z0-9_-]{43}") ? null : "invalid_request. Bad code_challenge.";
  }

  private static boolean isLoopback(@Nullable String redirect) {
    try {
      URI uri = URI.create(String.valueOf(redirect));
      return "http".equals(uri.getScheme())
          && uri.getHost() != null
          && LOOPBACK.contains(uri.getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private @Nullable FakeAccount account(FakeRequest request) {
    String hint = request.param("login_hint");
    FakeAccount hinted = hint == null ? null : cloud.account(hint);
    if (hinted != null) {
      return hinted;
    }
    List<FakeAccount> accounts = cloud.accounts();
    return signsIn != null || accounts.isEmpty() ? signsIn : accounts.getFirst();
  }

  private static Set<String> granted(FakeRequest request, FakeAccount account) {
    Set<String> asked =
        new LinkedHashSet<>(List.of(String.valueOf(request.param("scope")).split("\\s+")));
    Set<String> ticked = account.grantableScopes();
    if (ticked != null) {
      asked.retainAll(ticked);
    }
    return asked;
  }

  private static Answer back(FakeRequest request, String result) {
    String target = String.valueOf(request.param("redirect_uri"));
    String state = request.param("state");
    return Answer.redirect(
        target
            + (target.contains("?") ? "&" : "?")
            + (state == null ? "" : "state=" + encode(state) + "&")
            + result);
  }

  private String page(FakeRequest request) {
    StringBuilder again = new StringBuilder(request.path()).append('?');
    request
        .query()
        .forEach(
            (name, values) ->
                again
                    .append(encode(name))
                    .append('=')
                    .append(encode(values.getFirst()))
                    .append("&amp;"));
    FakeAccount account = account(request);
    return """
    <!doctype html><title>Sign in</title><h1>Fake sign-in</h1>
    <p>An app wants to use the calendars of %s.</p>
    <p><a href="%2$sfake_choice=allow">Allow</a> <a href="%2$sfake_choice=deny">Deny</a></p>
    """
        .formatted(account == null ? "nobody" : account.email(), again);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
