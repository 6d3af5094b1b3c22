package dev.daymark.app.reminders.mail;

import dev.daymark.storage.SettingsRepository;

/** The keys under which the store keeps {@link MailSettings}. */
public enum MailSetting {
  ON("mail.on", "false"),
  REMINDERS("mail.reminders", "true"),
  AGENDA("mail.agenda", "false"),
  AGENDA_AT("mail.agendaAt", "07:00"),
  HOST("mail.host", ""),
  PORT("mail.port", "587"),
  SECURITY("mail.security", "STARTTLS"),
  /** Empty where the server wants no sign-in. */
  USER("mail.user", ""),
  FROM("mail.from", ""),
  /** Empty for the same as from. */
  TO("mail.to", ""),
  /** Under which name the password is kept in the place for secrets; empty for none. */
  SECRET("mail.secret", "");

  private final String path;
  private final String usual;

  MailSetting(String path, String usual) {
    this.path = path;
    this.usual = usual;
  }

  /** The key in the store. */
  public String path() {
    return path;
  }

  /** What holds until the person chooses. */
  public String usual() {
    return usual;
  }

  /** Reads all of them; blocks. */
  public static MailSettings readAll(SettingsRepository settings) {
    return MailSettings.of(it -> settings.get(it.path).orElse(it.usual));
  }
}
