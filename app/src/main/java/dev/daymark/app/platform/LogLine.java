package dev.daymark.app.platform;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record as lines. Of an exception the types and the frames are written and never the messages,
 * because those of libraries may quote what a person wrote.
 */
final class LogLine extends Formatter {

  @Override
  public String format(LogRecord line) {
    StringBuilder text = new StringBuilder();
    text.append(line.getInstant().truncatedTo(ChronoUnit.MILLIS))
        .append(' ')
        .append(line.getLevel().getName())
        .append(' ')
        .append(line.getLoggerName())
        .append(": ")
        .append(formatMessage(line))
        .append(System.lineSeparator());
    appendTrace(text, line.getThrown());
    return text.toString();
  }

  private static void appendTrace(StringBuilder text, @Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      text.append("  ").append(cause.getClass().getName()).append(System.lineSeparator());
      for (StackTraceElement frame : cause.getStackTrace()) {
        text.append("    at ").append(frame).append(System.lineSeparator());
      }
    }
  }
}
