package dev.daymark.app.reminders.mail;

import dev.daymark.app.reminders.mail.Delivery.Problem;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends by SMTP. TLS is not negotiated away: where it is asked for and the server has none, or
 * shows a certificate for another name, nothing is sent.
 *
 * <p>Source: RFC 5321, RFC 3207, RFC 8314; the properties of the package {@code
 * org.eclipse.angus.mail.smtp}.
 */
public final class SmtpPostman implements Postman {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
  private static final String PATIENCE_MILLIS = "20000";

  private final InstantSource clock;
  private final @Nullable SSLSocketFactory sockets;

  /** Trusts whom the system trusts. */
  public SmtpPostman(InstantSource clock) {
    this(clock, null);
  }

  /** Trusts whom these sockets trust; null for whom the system does. */
  SmtpPostman(InstantSource clock, @Nullable SSLSocketFactory sockets) {
    this.clock = clock;
    this.sockets = sockets;
  }

  @Override
  public Delivery send(
      MailSettings settings, String password, Letter letter, Runnable handingOver) {
    Session session = Session.getInstance(properties(settings));
    try {
      Transport transport = session.getTransport("smtp");
      try {
        Delivery obstacle = connect(transport, settings, password);
        return obstacle != null
            ? obstacle
            : handOver(transport, message(session, settings, letter), handingOver);
      } finally {
        leave(transport);
      }
    } catch (MessagingException e) {
      return new Delivery.Refused(Problem.SERVER, words(e));
    }
  }

  /** A farewell that fails says nothing about what was settled before. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("a mail server was left without its farewell: {}", e.getClass().getSimpleName());
    }
  }

  private Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    boolean startTls = settings.security() == MailSecurity.STARTTLS;
    properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
    boolean tls = settings.security() == MailSecurity.TLS;
    properties.put("mail.smtp.ssl.enable", String.valueOf(tls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (sockets != null) {
      properties.put("mail.smtp.ssl.socketFactory", sockets);
    }
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    // Without this the library waits for the answer to QUIT and reports its loss as a failure.
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  private static @Nullable Delivery connect(
      Transport transport, MailSettings settings, String password) {
    try {
      if (settings.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.user(), password);
      }
      return null;
    } catch (AuthenticationFailedException e) {
      return new Delivery.Later(Problem.SIGN_IN, words(e), false);
    } catch (MessagingException e) {
      boolean tls =
          SmtpFault.has(e, SSLException.class)
              || words(e).toUpperCase(Locale.ROOT).contains("STARTTLS");
      return tls
          ? new Delivery.Later(Problem.TLS, words(e), false)
          : new Delivery.Later(Problem.UNREACHABLE, words(e), true);
    }
  }

  private static Delivery handOver(Transport transport, Message message, Runnable handingOver)
      throws MessagingException {
    handingOver.run();
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery.Sent();
    } catch (MessagingException e) {
      return SmtpFault.of(e);
    }
  }

  private MimeMessage message(Session session, MailSettings settings, Letter letter)
      throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + "@daymark.invalid>");
          }
        };
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(settings.to()));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), "UTF-8", "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  private static String words(MessagingException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
