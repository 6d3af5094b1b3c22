package dev.daymark.domain.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to the person, written and on its way.
 *
 * @param about what it is about; there is never a second mail about the same
 * @param attempts how often a server was tried
 * @param nextAt when to try again; null unless it waits
 * @param reason why it waits, was refused, or is uncertain; empty for none
 */
public record QueuedMail(
    UUID id,
    String about,
    String subject,
    String text,
    String html,
    Stage stage,
    int attempts,
    @Nullable Instant nextAt,
    String reason,
    Instant createdAt) {

  /** How far it came. */
  public enum Stage {
    WAITING,
    /** A server is being given it: if this is found at a start, nobody knows whether it has it. */
    SENDING,
    SENT,
    /** It will not be sent. */
    REFUSED,
    /** The server may have it or not; it is not sent again. */
    UNCERTAIN
  }

  /** One that waits for its first try. */
  public static QueuedMail of(
      UUID id, String about, String subject, String text, String html, Instant now) {
    return new QueuedMail(id, about, subject, text, html, Stage.WAITING, 0, now, "", now);
  }

  /** The same at another stage. */
  public QueuedMail at(Stage next, String why) {
    return new QueuedMail(id, about, subject, text, html, next, attempts, null, why, createdAt);
  }

  /** The same, to be tried again. */
  public QueuedMail again(Instant when, String why) {
    return new QueuedMail(
        id, about, subject, text, html, Stage.WAITING, attempts + 1, when, why, createdAt);
  }
}
