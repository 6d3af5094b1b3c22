package dev.daymark.sync.fake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One thing that goes wrong with a request. */
public sealed interface Fault {

  /**
   * The server answers with an error and does nothing.
   *
   * @param retryAfter value of the Retry-After header, or null
   */
  record Refuse(int status, String reason, String message, @Nullable Duration retryAfter)
      implements Fault {}

  /** The connection breaks before the server did anything. */
  record DropBefore() implements Fault {}

  /** The server does its work, then the connection breaks: the reply is lost. */
  record DropAfter() implements Fault {}

  /** The server does its work and sends half of the answer. */
  record Truncate() implements Fault {}

  /** A captive portal answers 200 with a page instead of the server. */
  record Html() implements Fault {}

  /** The server does its work and answers 200 with broken JSON. */
  record BrokenJson() implements Fault {}

  /** The server does its work and answers 200 with JSON whose values have the wrong types. */
  record MistypedJson() implements Fault {}

  /** The server does its work and answers 200 with an object that says nothing. */
  record Bare() implements Fault {}

  /**
   * The server leaves all but the first items out of what it lists, and says that it is whole.
   *
   * @param items how many it shows
   */
  record Shrunken(int items) implements Fault {}

  /** The server does its work, then answers with an error all the same, like a 503 after commit. */
  record RefuseAfter(int status, String reason, String message) implements Fault {}

  /** The answer takes this long, in real time. */
  record Delay(Duration duration) implements Fault {}

  /** The request waits, before the server does anything, until the latch is open. */
  record Hold(CountDownLatch latch) implements Fault {}

  /** The request arrives twice; the client sees the second answer. */
  record Twice() implements Fault {}

  /** 403 {@code rateLimitExceeded}. */
  static Fault rateLimited() {
    return new Refuse(403, "rateLimitExceeded", "Rate Limit Exceeded", null);
  }

  /** 429 with Retry-After. */
  static Fault tooManyRequests(Duration retryAfter) {
    return new Refuse(429, "rateLimitExceeded", "Rate Limit Exceeded", retryAfter);
  }

  /** 503 {@code backendError}, nothing done. */
  static Fault unavailable() {
    return new Refuse(503, "backendError", "Backend Error", null);
  }

  /** An error of your choice, nothing done. */
  static Fault refuse(int status, String reason) {
    return new Refuse(status, reason, reason, null);
  }
}
