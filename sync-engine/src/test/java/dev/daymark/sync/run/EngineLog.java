package dev.daymark.sync.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** What the engine writes into its log while this is open. */
final class EngineLog implements AutoCloseable {

  private final Logger engine = Logger.getLogger("dev.daymark.sync");
  private final @Nullable Level before = engine.getLevel();
  private final List<LogRecord> entries = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          entries.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  EngineLog() {
    engine.setLevel(Level.ALL);
    engine.addHandler(handler);
  }

  /** The sentences of one level, in order. */
  List<String> of(Level level) {
    SimpleFormatter formatter = new SimpleFormatter();
    return entries.stream()
        .filter(entry -> entry.getLevel().equals(level))
        .map(formatter::formatMessage)
        .toList();
  }

  @Override
  public void close() {
    engine.removeHandler(handler);
    engine.setLevel(before);
  }
}
