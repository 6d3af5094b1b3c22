package dev.daymark.domain.sync;

/**
 * Which guests are told about a change by mail.
 *
 * <p>Source: Google Calendar API, {@code sendUpdates}.
 */
public enum GuestNotice {
  ALL,
  /** Only those who do not use Google Calendar. */
  EXTERNAL,
  NONE;

  /** The setting that holds what is done where nobody says otherwise; {@link #ALL} if unset. */
  public static final String SETTING = "sync.guestNotice";
}
