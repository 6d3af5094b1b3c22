package dev.daymark.sync.google;

import com.google.api.client.http.HttpResponseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds, or an HTTP date (RFC 9110 section 10.2.3). */
record RetryAfter(InstantSource clock) {

  /** Null if the answer does not say, or says something unreadable. */
  @Nullable Instant of(HttpResponseException answer) {
    String value = answer.getHeaders() == null ? null : answer.getHeaders().getRetryAfter();
    return value == null ? null : read(value.strip());
  }

  private @Nullable Instant read(String value) {
    try {
      return value.chars().allMatch(Character::isDigit)
          ? clock.instant().plusSeconds(Integer.parseInt(value))
          : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (NumberFormatException | DateTimeException unreadable) {
      return null;
    }
  }
}
