package dev.daymark.sync.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes, refresh tokens and access tokens that were given out. Call under the cloud's lock. */
final class Grants {
  static final Duration ACCESS_LIFE = Duration.ofSeconds(3599);
  static final Duration TESTING_LIFE = Duration.ofDays(7);
  private static final int MOST_REFRESH_TOKENS = 100;

  /** One sign-in: a refresh token with what it stands for. */
  record Grant(
      FakeAccount account, Set<String> scopes, String refreshToken, @Nullable Instant endsAt) {}

  /** A code that waits to be exchanged, once. */
  record Code(FakeAccount account, Set<String> scopes, String challenge, String redirectUri) {}

  private record AccessToken(Grant grant, Instant expiresAt) {}

  private final Cloud cloud;
  private final Random random = new Random(7);
  private final Map<String, Code> codes = new HashMap<>();
  private final List<Grant> grants = new ArrayList<>();
  private final Map<String, AccessToken> accessTokens = new HashMap<>();

  Grants(Cloud cloud) {
    this.cloud = cloud;
  }

  String newCode(Code code) {
    String text = "4/0A" + text();
    codes.put(text, code);
    return text;
  }

  /** The code, which is used up by this, or null. */
  @Nullable Code take(@Nullable String code) {
    return code == null ? null : codes.remove(code);
  }

  /** A grant outside the count of sign-ins, which only {@link #revokeAll} ends. */
  Grant deviceGrant(FakeAccount account, Set<String> scopes) {
    return new Grant(account, scopes, "", null);
  }

  Grant newGrant(FakeAccount account, Set<String> scopes) {
    Instant endsAt =
        cloud.behaviour().testingConsentScreen() ? cloud.stamps().now().plus(TESTING_LIFE) : null;
    Grant grant = new Grant(account, scopes, "1//0" + text(), endsAt);
    grants.add(grant);
    List<Grant> same = of(account);
    if (same.size() > MOST_REFRESH_TOKENS) {
      end(same.getFirst());
    }
    return grant;
  }

  @Nullable Grant byRefreshToken(@Nullable String refreshToken) {
    for (Grant grant : grants) {
      boolean lives = grant.endsAt() == null || grant.endsAt().isAfter(cloud.stamps().now());
      if (lives && grant.refreshToken().equals(refreshToken)) {
        return grant;
      }
    }
    return null;
  }

  String newAccessToken(Grant grant) {
    String token = "ya29." + text();
    accessTokens.put(token, new AccessToken(grant, cloud.stamps().now().plus(ACCESS_LIFE)));
    return token;
  }

  /** The living grant behind an access token, or null. */
  @Nullable Grant byAccessToken(@Nullable String token) {
    AccessToken found = token == null ? null : accessTokens.get(token);
    boolean lives = found != null && found.expiresAt().isAfter(cloud.stamps().now());
    return found != null && lives ? found.grant() : null;
  }

  /** Ends the whole grant behind a refresh or access token; false where there is none. */
  boolean revoke(@Nullable String token) {
    Grant grant = byRefreshToken(token);
    if (grant == null) {
      grant = byAccessToken(token);
    }
    if (grant != null) {
      end(grant);
    }
    return grant != null;
  }

  void revokeAll(FakeAccount account) {
    of(account).forEach(this::end);
    accessTokens.values().removeIf(token -> token.grant().account() == account);
  }

  void expireAccessTokens() {
    accessTokens.clear();
  }

  private List<Grant> of(FakeAccount account) {
    return grants.stream().filter(grant -> grant.account() == account).toList();
  }

  private void end(Grant grant) {
    grants.remove(grant);
    accessTokens.values().removeIf(token -> token.grant() == grant);
  }

  private String text() {
    return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }
}
