package dev.daymark.app.reminders.mail;

import dev.daymark.app.reminders.mail.Delivery.Problem;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.domain.mail.QueuedMail.Stage;
import dev.daymark.storage.MailRepository;
import dev.daymark.sync.secrets.SecretVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Sends what waits, each mail at most once: that a server is being given it is durable before it
 * is, so that a process which dies meanwhile leaves it as uncertain and nobody sends it again. It
 * errs on the side of a mail that is missing, never of one that comes twice. Used on one thread.
 */
final class MailQueue {

  /** A reminder that could not be sent for so long is of no use any more. */
  private static final Duration LONGEST = Duration.ofHours(12);

  /** How long what is done is remembered, so that nothing is written twice. */
  private static final Duration REMEMBERED = Duration.ofDays(120);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** Nobody hammers a server that does not let them in. */
  private static final Duration STUBBORN = Duration.ofHours(1);

  private final MailRepository mails;
  private final Postman postman;
  private final SecretVault secrets;
  private final InstantSource clock;
  private final Messages messages;

  MailQueue(
      MailRepository mails,
      Postman postman,
      SecretVault secrets,
      InstantSource clock,
      Messages messages) {
    this.mails = mails;
    this.postman = postman;
    this.secrets = secrets;
    this.clock = clock;
    this.messages = messages;
  }

  /** Settles what a process that died left behind; once, before anything is sent. */
  void recover() {
    mails.all().stream()
        .filter(mail -> mail.stage() == Stage.SENDING)
        .forEach(mail -> mails.save(mail.at(Stage.UNCERTAIN, messages.text("mail.reason.cutOff"))));
    mails.forget(clock.instant().minus(REMEMBERED));
  }

  /** Has everything that waits tried at once, as after the settings were changed. */
  void hurry() {
    Instant now = clock.instant();
    mails.all().stream()
        .filter(mail -> mail.stage() == Stage.WAITING)
        .forEach(
            mail ->
                mails.save(
                    new QueuedMail(
                        mail.id(),
                        mail.about(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        Stage.WAITING,
                        0,
                        now,
                        mail.reason(),
                        mail.createdAt())));
  }

  /**
   * Sends what is due.
   *
   * @return when something is due next; {@link Instant#MAX} for nothing
   */
  Instant send(MailSettings settings) {
    Instant now = clock.instant();
    Instant next = Instant.MAX;
    for (QueuedMail mail : mails.all()) {
      if (mail.stage() != Stage.WAITING) {
        continue;
      }
      Instant at = mail.nextAt() == null ? now : mail.nextAt();
      if (!at.isAfter(now)) {
        at = tried(mail, settings);
      }
      next = at.isBefore(next) ? at : next;
    }
    return next;
  }

  /** When it is tried again; {@link Instant#MAX} if it is done. */
  private Instant tried(QueuedMail mail, MailSettings settings) {
    if (mail.createdAt().plus(LONGEST).isBefore(clock.instant())) {
      mails.save(mail.at(Stage.REFUSED, messages.text("mail.reason.tooLate", mail.reason())));
      return Instant.MAX;
    }
    Letter letter = new Letter(mail.id(), mail.subject(), mail.text(), mail.html());
    Delivery delivery = deliver(settings, letter, () -> mails.save(mail.at(Stage.SENDING, "")));
    return switch (delivery) {
      case Delivery.Sent _ -> done(mail.at(Stage.SENT, ""));
      case Delivery.Refused(Problem problem, String detail) ->
          done(mail.at(Stage.REFUSED, words(problem, detail)));
      case Delivery.Uncertain(String detail) ->
          done(mail.at(Stage.UNCERTAIN, messages.text("mail.reason.uncertain", detail)));
      case Delivery.Later(Problem problem, String detail, boolean soon) -> {
        Instant when = clock.instant().plus(soon ? pause(mail.attempts()) : STUBBORN);
        mails.save(mail.again(when, words(problem, detail)));
        yield when;
      }
    };
  }

  /** Hands a letter over with the person's password. */
  Delivery deliver(MailSettings settings, Letter letter, Runnable handingOver) {
    String password = "";
    if (!settings.user().isEmpty()) {
      try {
        password = settings.secret().isEmpty() ? "" : secrets.load(settings.secret()).orElse("");
      } catch (DaymarkException locked) {
        return new Delivery.Later(Problem.LOCKED, String.valueOf(locked.getMessage()), true);
      }
      if (password.isEmpty()) {
        return new Delivery.Later(Problem.NO_PASSWORD, "", false);
      }
    }
    return postman.send(settings, password, letter, handingOver);
  }

  private Instant done(QueuedMail mail) {
    mails.save(mail);
    return Instant.MAX;
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** A problem in words, with what the server said. */
  String words(Problem problem, String detail) {
    return messages.text("mail.problem." + problem.name().toLowerCase(Locale.ROOT), detail).strip();
  }
}
