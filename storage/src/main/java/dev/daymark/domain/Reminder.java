package dev.daymark.domain;

/**
 * A reminder some time before an event starts.
 *
 * @param minutesBefore 0 to 40320 (four weeks)
 */
public record Reminder(Method method, int minutesBefore) {

  /** How the person is reminded. */
  public enum Method {
    POPUP,
    EMAIL
  }
}
