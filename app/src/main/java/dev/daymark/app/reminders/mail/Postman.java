package dev.daymark.app.reminders.mail;

/** Hands mails to a server. Blocks. */
public interface Postman {

  /**
   * Hands one over.
   *
   * @param password empty where the server wants no sign-in
   * @param handingOver runs once the server is there and has let us in, just before it is given the
   *     mail: from then on nobody can be sure that it does not have it
   */
  Delivery send(MailSettings settings, String password, Letter letter, Runnable handingOver);
}
