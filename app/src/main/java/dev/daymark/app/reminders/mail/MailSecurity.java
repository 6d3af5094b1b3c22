package dev.daymark.app.reminders.mail;

/** How the way to the server is protected. */
public enum MailSecurity {
  /** In clear first, then under TLS, which is required; usually port 587. */
  STARTTLS,
  /** TLS from the start; usually port 465. */
  TLS,
  /** None; only to this machine. */
  NONE
}
