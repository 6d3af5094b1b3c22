package dev.daymark.app.platform;

import dev.daymark.sync.SupportLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the log to files in the data directory, at most three of one megabyte, and never to the
 * terminal; what the sync log for support holds, to files of its own. What is logged are ids and
 * counts, no titles, addresses or tokens. A file is made with the first line that is logged.
 */
public final class LogFile extends Handler {

  private static final int BYTES = 1 << 20;
  private static final int FILES = 3;

  /** Held, because the logging framework forgets the level of a logger that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("com.google"), Logger.getLogger("javafx"));

  private static final Logger SUPPORT = Logger.getLogger(SupportLog.NAME);

  private final Path directory;
  private @Nullable Handler file;
  private @Nullable Handler support;
  private boolean closed;

  private LogFile(Path directory) {
    this.directory = directory;
  }

  /**
   * Sends the log to a directory that exists, and nowhere else, until what is returned is closed.
   * Where it goes there already, as for a command that runs inside the window's process, nothing
   * changes; where it went elsewhere, the files there are closed.
   */
  public static Lease install(Path directory) {
    LogFile logFile = new LogFile(directory);
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (handler instanceof LogFile other && other.directory.equals(directory)) {
        return () -> {};
      }
    }
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
      if (handler instanceof LogFile former) {
        former.close(); // some systems delete no file that is open
      }
    }
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    SUPPORT.setLevel(Level.FINE);
    root.addHandler(logFile);
    return logFile::close;
  }

  /** The log goes to the directory until this is closed. */
  @FunctionalInterface
  public interface Lease extends AutoCloseable {
    @Override
    void close();
  }

  @Override
  public synchronized void publish(LogRecord line) {
    if (closed || !isLoggable(line)) {
      return;
    }
    try {
      if (SupportLog.NAME.equals(line.getLoggerName())) {
        support = support == null ? open("sync") : support;
        support.publish(line);
      } else {
        file = file == null ? open("daymark") : file;
        file.publish(line);
      }
    } catch (IOException e) {
      // A log that cannot be written must not stop the work it tells of.
      Logger.getLogger("").removeHandler(this);
    }
  }

  private Handler open(String name) throws IOException {
    String pattern = directory.toString().replace("%", "%%") + "/" + name + "-%g.log";
    Handler opened = new FileHandler(pattern, BYTES, FILES, true);
    opened.setFormatter(new LogLine());
    return opened;
  }

  @Override
  public synchronized void flush() {
    if (file != null) {
      file.flush();
    }
    if (support != null) {
      support.flush();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Logger.getLogger("").removeHandler(this);
    if (file != null) {
      file.close();
      file = null;
    }
    if (support != null) {
      support.close();
      support = null;
    }
  }
}
