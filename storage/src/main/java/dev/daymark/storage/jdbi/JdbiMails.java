package dev.daymark.storage.jdbi;

import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.MailRepository;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Reads and writes the mails to the person. */
final class JdbiMails implements MailRepository {

  private final StoreReader reader;
  private final StoreWriter writer;

  JdbiMails(StoreReader reader, StoreWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public List<QueuedMail> all() {
    return reader.read(MailTable::all);
  }

  @Override
  public boolean add(QueuedMail mail) {
    boolean[] added = {false};
    write(
        unit -> {
          added[0] = !MailTable.isAbout(unit.handle(), mail.about());
          if (added[0]) {
            MailTable.save(unit.handle(), mail);
          }
        });
    return added[0];
  }

  @Override
  public void save(QueuedMail mail) {
    write(unit -> MailTable.save(unit.handle(), mail));
  }

  @Override
  public void forget(Instant before) {
    write(unit -> MailTable.forget(unit.handle(), before));
  }

  private void write(Consumer<WriteUnit> work) {
    writer.write(
        Origin.PERSON,
        null,
        unit -> {
          work.accept(unit);
          return unit.change();
        });
  }
}
