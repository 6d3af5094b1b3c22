package dev.daymark.app.reminders.mail;

import dev.daymark.app.reminders.mail.Delivery.Problem;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure means that came while a server was given a mail. An answer of the server settles
 * it: 4xx is for now, 5xx for good (RFC 5321, section 4.2.1). Without an answer nobody knows.
 */
final class SmtpFault {

  private SmtpFault() {}

  static Delivery of(MessagingException e) {
    for (Throwable at = e; at != null; at = next(at)) {
      switch (at) {
        case SMTPAddressFailedException address -> {
          return settled(address.getReturnCode(), Problem.RECIPIENT, address);
        }
        case SMTPSenderFailedException sender -> {
          return settled(sender.getReturnCode(), Problem.SENDER, sender);
        }
        case SMTPSendFailedException answer when answer.getReturnCode() >= 400 -> {
          if (next(answer) == null) {
            return settled(answer.getReturnCode(), Problem.SERVER, answer);
          }
        }
        default -> {}
      }
    }
    return new Delivery.Uncertain(words(e));
  }

  private static Delivery settled(int code, Problem problem, Throwable e) {
    return code >= 500
        ? new Delivery.Refused(problem, words(e))
        : new Delivery.Later(problem, words(e), true);
  }

  private static @Nullable Throwable next(Throwable e) {
    return e instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : e.getCause();
  }

  /** Whether a failure came from another. */
  static boolean has(MessagingException e, Class<? extends Throwable> kind) {
    for (Throwable at = e; at != null; at = next(at)) {
      if (kind.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private static String words(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
