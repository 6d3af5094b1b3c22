package dev.daymark.app.reminders;

import dev.daymark.app.reminders.mail.MailService;
import dev.daymark.app.reminders.mail.MailSetting;
import dev.daymark.app.reminders.mail.MailSettings;
import dev.daymark.app.session.KeptTexts;
import dev.daymark.app.session.Session;
import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.sync.secrets.SecretVault;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/** Reminders by mail, and through which server; every change is kept. FX thread only. */
public final class MailViewModel implements AutoCloseable {

  private static final int LISTED = 5;

  private final Session session;
  private final MailService mail;
  private final SecretVault secrets;
  private final KeptTexts texts;
  private final ReadOnlyObjectWrapper<Test> test = new ReadOnlyObjectWrapper<>(new Test.None());
  private final ReadOnlyObjectWrapper<List<QueuedMail>> troubles =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean saving;
  private boolean testAsked;

  /** What came of a test mail. */
  sealed interface Test {
    /** None was sent. */
    record None() implements Test {}

    /** The server is asked. */
    record Sending() implements Test {}

    /** The server has it. */
    record Sent() implements Test {}

    /** It did not go. */
    record Failed(String sentence) implements Test {}
  }

  /** Begins to follow the store. */
  public MailViewModel(MailService mail, SecretVault secrets, Session session) {
    this.session = session;
    this.mail = mail;
    this.secrets = secrets;
    this.texts =
        new KeptTexts(
            session,
            Arrays.stream(MailSetting.values())
                .collect(Collectors.toMap(MailSetting::path, MailSetting::usual)));
  }

  /** A choice as its text in the store. */
  StringProperty text(MailSetting setting) {
    return texts.text(setting.path());
  }

  /** What came of the last test mail. */
  ReadOnlyObjectProperty<Test> testProperty() {
    return test.getReadOnlyProperty();
  }

  /** The last mails that wait, were refused or may not have arrived; the newest first. */
  ReadOnlyObjectProperty<List<QueuedMail>> troublesProperty() {
    return troubles.getReadOnlyProperty();
  }

  /** Reads how the last mails went. */
  void look() {
    session
        .background()
        .start(
            () ->
                mail.mails().stream()
                    .filter(it -> it.stage() != QueuedMail.Stage.SENT)
                    .filter(it -> !it.reason().isEmpty())
                    .limit(LISTED)
                    .toList(),
            troubles::set,
            session.edits()::failed);
  }

  /** Keeps the password where secrets are kept; an empty one is forgotten. */
  void setPassword(String password) {
    saving = true;
    String known = text(MailSetting.SECRET).get();
    String name = known.isEmpty() ? "mail/" + UUID.randomUUID() : known;
    session
        .background()
        .start(
            () -> {
              if (password.isEmpty()) {
                secrets.forget(name);
              } else {
                secrets.save(name, password);
              }
              return password.isEmpty() ? "" : name;
            },
            kept -> {
              text(MailSetting.SECRET).set(kept);
              saved();
            },
            failure -> {
              saved();
              test.set(new Test.Failed(String.valueOf(failure.getMessage())));
            });
  }

  private void saved() {
    saving = false;
    if (testAsked) {
      testAsked = false;
      sendTest();
    }
  }

  /** Sends a test mail with the choices as they are. */
  void sendTest() {
    test.set(new Test.Sending());
    if (saving) {
      testAsked = true;
      return;
    }
    MailSettings now = MailSettings.of(setting -> text(setting).get());
    session
        .background()
        .start(
            () -> mail.sendTest(now),
            reason -> test.set(reason.isEmpty() ? new Test.Sent() : new Test.Failed(reason)),
            failure -> test.set(new Test.Failed(String.valueOf(failure.getMessage()))));
  }

  @Override
  public void close() {
    texts.close();
  }
}
