package dev.daymark.app.ui.zones;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The zones that fields offer. They are read in the background when somebody first wants to choose
 * one, and not before. FX thread only.
 */
public final class ZoneChoices {
  private final BackgroundTasks background;
  private final Messages messages;
  private final Formatting formatting;
  private final Supplier<Instant> now;
  private final Callable<List<ZoneId>> lately;
  private final Consumer<? super Exception> failed;
  private final List<Consumer<ZoneSearch>> waiting = new ArrayList<>();
  private @Nullable ZoneSearch search;

  /**
   * Reads nothing yet.
   *
   * @param messages in whose language zones are named
   * @param now to the minute
   * @param lately the zones in use here, the most used first; may block
   * @param failed is told if they could not be read
   */
  public ZoneChoices(
      BackgroundTasks background,
      Messages messages,
      Formatting formatting,
      Supplier<Instant> now,
      Callable<List<ZoneId>> lately,
      Consumer<? super Exception> failed) {
    this.background = background;
    this.messages = messages;
    this.formatting = formatting;
    this.now = now;
    this.lately = lately;
    this.failed = failed;
  }

  Messages messages() {
    return messages;
  }

  Formatting formatting() {
    return formatting;
  }

  Instant now() {
    return now.get();
  }

  /** The search; null until it is ready. */
  @Nullable ZoneSearch search() {
    return search;
  }

  /** Runs once the search is ready, which may be at once. */
  void whenReady(Consumer<ZoneSearch> action) {
    ZoneSearch ready = search;
    if (ready != null) {
      action.accept(ready);
      return;
    }
    waiting.add(action);
    if (waiting.size() == 1) {
      Instant at = now.get();
      Locale locale = messages.locale();
      background.start(
          () -> new ZoneSearch(NamedZones.read(locale, at), lately.call()),
          this::ready,
          this::unready);
    }
  }

  private void ready(ZoneSearch made) {
    search = made;
    List<Consumer<ZoneSearch>> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(action -> action.accept(made));
  }

  private void unready(Exception reason) {
    waiting.clear();
    failed.accept(reason);
  }
}
