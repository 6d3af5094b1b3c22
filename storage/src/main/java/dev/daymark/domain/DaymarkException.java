package dev.daymark.domain;

/**
 * A request that cannot be carried out, and nothing was changed. The message is one plain sentence
 * that can be shown to a person as it is; the code is stable.
 */
public final class DaymarkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public DaymarkException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public DaymarkException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What went wrong, for programs. */
  public ErrorCode code() {
    return code;
  }
}
