package dev.daymark.storage;

import dev.daymark.domain.mail.QueuedMail;
import java.time.Instant;
import java.util.List;

/**
 * The mails to the person that were written. Every call blocks; a write is durable when it returns.
 */
public interface MailRepository {

  /** Every mail, oldest first. */
  List<QueuedMail> all();

  /**
   * Adds a mail.
   *
   * @return false if there was one about the same already; it is then left as it is
   */
  boolean add(QueuedMail mail);

  /** Writes how far a mail came. */
  void save(QueuedMail mail);

  /** Forgets mails that were written before and wait no longer. */
  void forget(Instant before);
}
