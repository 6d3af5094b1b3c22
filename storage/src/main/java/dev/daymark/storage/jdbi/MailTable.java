package dev.daymark.storage.jdbi;

import dev.daymark.domain.mail.QueuedMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code mails}. */
final class MailTable {

  private MailTable() {}

  static List<QueuedMail> all(Handle handle) {
    return handle
        .createQuery(
            "SELECT id, about, subject, text, html, stage, attempts, next_at, reason, created_at"
                + " FROM mails ORDER BY created_at, id")
        .map((row, context) -> map(row))
        .list();
  }

  private static QueuedMail map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    UUID id = row.uuid();
    return new QueuedMail(
        id,
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.constant(QueuedMail.Stage.class),
        row.number(),
        row.nullableInstant(),
        row.text(),
        row.instant());
  }

  static boolean isAbout(Handle handle, String about) {
    return handle
        .createQuery("SELECT 1 FROM mails WHERE about = ?")
        .bind(0, about)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  static void save(Handle handle, QueuedMail mail) {
    handle.execute(
        "MERGE INTO mails (id, about, subject, text, html, stage, attempts, next_at, reason,"
            + " created_at) KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mail.id(),
        mail.about(),
        mail.subject(),
        mail.text(),
        mail.html(),
        mail.stage().name(),
        mail.attempts(),
        Nanos.ofNullable(mail.nextAt()),
        mail.reason(),
        Nanos.of(mail.createdAt()));
  }

  static void forget(Handle handle, Instant before) {
    handle.execute(
        "DELETE FROM mails WHERE created_at < ? AND stage NOT IN ('WAITING', 'SENDING')",
        Nanos.of(before));
  }
}
