package dev.daymark.app.reminders.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.daymark.app.reminders.mail.Delivery.Problem;
import dev.daymark.app.reminders.mail.ScriptedServer.Trouble;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real SMTP to a server in this process. */
class SmtpPostmanTest {

  private static final Letter LETTER =
      new Letter(new UUID(0, 7), "Dentist in 10 min", "Text: Zürich", "<p>HTML: Zürich</p>");

  @TempDir Path dir;

  private final AtomicInteger handedOver = new AtomicInteger();

  private static MailSettings settings(MailSecurity security, int port, String user) {
    Map<MailSetting, String> texts =
        Map.of(
            MailSetting.ON,
            "true",
            MailSetting.HOST,
            "localhost",
            MailSetting.PORT,
            String.valueOf(port),
            MailSetting.SECURITY,
            security.name(),
            MailSetting.USER,
            user,
            MailSetting.FROM,
            "mara@example.org");
    return MailSettings.of(it -> texts.getOrDefault(it, it.usual()));
  }

  private Delivery send(MailSettings settings, String password, @Nullable SSLContext trusted) {
    SmtpPostman postman =
        new SmtpPostman(
            () -> Instant.parse("2026-11-18T09:24:00Z"),
            trusted == null ? null : trusted.getSocketFactory());
    return postman.send(settings, password, LETTER, handedOver::incrementAndGet);
  }

  private static GreenMail greenMail(String protocol) {
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", protocol));
    server.start();
    server.setUser("mara@example.org", "mara", "open sesame");
    return server;
  }

  @Test
  void bothFormsArriveOverPlainSmtpOnThisMachine() throws Exception {
    GreenMail server = greenMail(ServerSetup.PROTOCOL_SMTP);
    try {
      MailSettings here = settings(MailSecurity.NONE, server.getSmtp().getPort(), "mara");
      assertThat(send(here, "open sesame", null)).isEqualTo(new Delivery.Sent());
      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(mail.getSubject()).isEqualTo("Dentist in 10 min");
      assertThat(mail.getMessageID()).contains(LETTER.id().toString());
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat(parts.getBodyPart(0).getContent().toString()).contains("Text: Zürich");
      assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>HTML: Zürich</p>");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    } finally {
      server.stop();
    }
  }

  @Test
  void aWrongPasswordIsSaidSoAndNothingIsHandedOver() {
    GreenMail server = greenMail(ServerSetup.PROTOCOL_SMTP);
    try {
      MailSettings here = settings(MailSecurity.NONE, server.getSmtp().getPort(), "mara");
      assertThat(send(here, "wrong", null))
          .isInstanceOfSatisfying(
              Delivery.Later.class, it -> assertThat(it.problem()).isEqualTo(Problem.SIGN_IN));
      assertThat(handedOver).hasValue(0);
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void tlsFromTheStartWorksWithACertificateForTheServersName() throws Exception {
    Certificate certificate = Certificate.of("localhost", dir);
    System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
    System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
    GreenMail server = greenMail(ServerSetup.PROTOCOL_SMTPS);
    try {
      MailSettings there = settings(MailSecurity.TLS, server.getSmtps().getPort(), "mara");
      assertThat(send(there, "open sesame", certificate.context())).isEqualTo(new Delivery.Sent());
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(send(there, "open sesame", null))
          .as("nobody trusts it by itself")
          .isInstanceOfSatisfying(
              Delivery.Later.class, it -> assertThat(it.problem()).isEqualTo(Problem.TLS));
    } finally {
      server.stop();
    }
  }

  @Test
  void startTlsComesBeforeAnythingOfThePerson() throws Exception {
    SSLContext context = Certificate.of("localhost", dir).context();
    try (ScriptedServer server = new ScriptedServer(Trouble.NOTHING, context)) {
      assertThat(send(settings(MailSecurity.STARTTLS, server.port(), ""), "", context))
          .isEqualTo(new Delivery.Sent());
      assertThat(server.mails()).hasSize(1);
      assertThat(server.heard())
          .filteredOn(line -> !line.startsWith("TLS "))
          .allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
    }
  }

  @Test
  void aServerWithoutStartTlsGetsNothing() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Trouble.NOTHING, null)) {
      assertThat(send(settings(MailSecurity.STARTTLS, server.port(), ""), "", null))
          .isInstanceOfSatisfying(
              Delivery.Later.class, it -> assertThat(it.problem()).isEqualTo(Problem.TLS));
      assertThat(server.mails()).isEmpty();
      assertThat(server.heard()).noneMatch(line -> line.contains("mara"));
    }
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws Exception {
    SSLContext context = Certificate.of("elsewhere.example", dir).context();
    try (ScriptedServer server = new ScriptedServer(Trouble.NOTHING, context)) {
      assertThat(send(settings(MailSecurity.STARTTLS, server.port(), ""), "", context))
          .isInstanceOfSatisfying(
              Delivery.Later.class, it -> assertThat(it.problem()).isEqualTo(Problem.TLS));
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void aRefusedRecipientIsRefusedForGoodWithTheServersWords() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Trouble.REFUSES_RECIPIENT, null)) {
      assertThat(send(settings(MailSecurity.NONE, server.port(), ""), "", null))
          .isInstanceOfSatisfying(
              Delivery.Refused.class,
              it -> {
                assertThat(it.problem()).isEqualTo(Problem.RECIPIENT);
                assertThat(it.detail()).contains("no such person");
              });
    }
  }

  @Test
  void aBusyServerIsTriedAgain() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Trouble.BUSY, null)) {
      assertThat(send(settings(MailSecurity.NONE, server.port(), ""), "", null))
          .isInstanceOfSatisfying(Delivery.Later.class, it -> assertThat(it.soon()).isTrue());
    }
  }

  @Test
  void refusedContentIsRefusedForGood() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Trouble.REFUSES_CONTENT, null)) {
      assertThat(send(settings(MailSecurity.NONE, server.port(), ""), "", null))
          .isInstanceOfSatisfying(
              Delivery.Refused.class, it -> assertThat(it.detail()).contains("spam"));
    }
  }

  @Test
  void aServerThatFallsSilentOnceItHasTheContentLeavesItUncertain() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Trouble.FALLS_SILENT, null)) {
      assertThat(send(settings(MailSecurity.NONE, server.port(), ""), "", null))
          .isInstanceOf(Delivery.Uncertain.class);
      assertThat(server.mails()).hasSize(1);
    }
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() throws IOException {
    int closed;
    try (ScriptedServer server = new ScriptedServer(Trouble.NOTHING, null)) {
      closed = server.port();
    }
    assertThat(send(settings(MailSecurity.NONE, closed, ""), "", null))
        .isInstanceOfSatisfying(
            Delivery.Later.class, it -> assertThat(it.problem()).isEqualTo(Problem.UNREACHABLE));
  }
}
