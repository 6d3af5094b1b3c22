package dev.daymark.app.reminders.mail;

/** What came of handing a mail to a server. */
public sealed interface Delivery {

  /** The server has it. */
  record Sent() implements Delivery {}

  /**
   * The server does not have it, and another try may help.
   *
   * @param soon whether it may pass by itself, as a network that is away
   */
  record Later(Problem problem, String detail, boolean soon) implements Delivery {}

  /** The server does not have it, and says that it never will. */
  record Refused(Problem problem, String detail) implements Delivery {}

  /** The way broke while the server was given it: it may have it or not. */
  record Uncertain(String detail) implements Delivery {}

  /** What is wrong, for people to be told. */
  enum Problem {
    UNREACHABLE,
    TLS,
    SIGN_IN,
    NO_PASSWORD,
    LOCKED,
    RECIPIENT,
    SENDER,
    SERVER
  }
}
