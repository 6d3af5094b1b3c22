package dev.daymark.app.reminders.mail;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.secrets.MemoryVault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;

/** Writes mails and sends them to a server, until it is killed. */
final class MailCrashChild {

  private MailCrashChild() {}

  /** The directory, the server's port, and which round it is. */
  public static void main(String[] words) {
    InstantSource clock = InstantSource.system();
    try (LocalStore store = JdbiStore.open(Path.of(words[0]), clock)) {
      store.settings().put(MailSetting.ON.path(), "true");
      store.settings().put(MailSetting.HOST.path(), "localhost");
      store.settings().put(MailSetting.PORT.path(), words[1]);
      store.settings().put(MailSetting.SECURITY.path(), "NONE");
      store.settings().put(MailSetting.FROM.path(), "mara@example.org");
      for (int i = 0; i < 40; i++) {
        String about = words[2] + "-" + i;
        Instant now = clock.instant();
        store.mails().add(QueuedMail.of(UUID.randomUUID(), about, about, "t", "h", now));
      }
      MailQueue queue =
          new MailQueue(
              store.mails(),
              new SmtpPostman(clock),
              new MemoryVault(),
              clock,
              new Messages(Locale.UK));
      queue.recover();
      System.out.println("START");
      queue.send(MailSetting.readAll(store.settings()));
      System.out.println("END");
    }
  }
}
