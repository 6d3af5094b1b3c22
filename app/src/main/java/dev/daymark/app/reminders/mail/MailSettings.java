package dev.daymark.app.reminders.mail;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is sent by mail, and through which server. Damaged values are as unset.
 *
 * @param agendaAt when the agenda of a day is sent
 * @param secret the name of the password in the place for secrets; empty for none
 */
public record MailSettings(
    boolean on,
    boolean reminders,
    boolean agenda,
    LocalTime agendaAt,
    String host,
    int port,
    MailSecurity security,
    String user,
    String from,
    String to,
    String secret) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

  /** What is missing before anything can be sent. */
  public enum Lack {
    HOST,
    PORT,
    FROM,
    TO,
    /** Without TLS a password and a day's plans would cross the network in clear. */
    TLS
  }

  /** From the texts of each setting. */
  public static MailSettings of(Function<MailSetting, String> texts) {
    String from = texts.apply(MailSetting.FROM).strip();
    String to = texts.apply(MailSetting.TO).strip();
    return new MailSettings(
        Boolean.parseBoolean(texts.apply(MailSetting.ON)),
        Boolean.parseBoolean(texts.apply(MailSetting.REMINDERS)),
        Boolean.parseBoolean(texts.apply(MailSetting.AGENDA)),
        time(texts.apply(MailSetting.AGENDA_AT)),
        texts.apply(MailSetting.HOST).strip(),
        port(texts.apply(MailSetting.PORT)),
        security(texts.apply(MailSetting.SECURITY)),
        texts.apply(MailSetting.USER).strip(),
        from,
        to.isEmpty() ? from : to,
        texts.apply(MailSetting.SECRET));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException damaged) {
      return LocalTime.of(7, 0);
    }
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text.strip());
      return port > 0 && port < 65_536 ? port : 0;
    } catch (NumberFormatException damaged) {
      return 0;
    }
  }

  private static MailSecurity security(String text) {
    try {
      return MailSecurity.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException damaged) {
      return MailSecurity.STARTTLS;
    }
  }

  /** The first thing that is missing; empty if mail can be sent. */
  public Optional<Lack> lack() {
    if (host.isEmpty()) {
      return Optional.of(Lack.HOST);
    }
    if (port == 0) {
      return Optional.of(Lack.PORT);
    }
    if (!ADDRESS.matcher(from).matches()) {
      return Optional.of(Lack.FROM);
    }
    if (!ADDRESS.matcher(to).matches()) {
      return Optional.of(Lack.TO);
    }
    return security == MailSecurity.NONE && !LOOPBACK.matcher(host).matches()
        ? Optional.of(Lack.TLS)
        : Optional.empty();
  }

  /** Whether mail is sent now. */
  public boolean isWorking() {
    return on && lack().isEmpty();
  }
}
