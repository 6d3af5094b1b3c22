package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LateEngineTest {

  private final List<String> made = new ArrayList<>();
  private final Silent engine = new Silent();
  private final LateEngine late =
      new LateEngine(
          () -> {
            made.add("engine");
            return engine;
          });
  private final List<SyncStatus> heard = new ArrayList<>();

  @Test
  void whoOnlyListensMakesNoEngineAndHearsItOnceThereIsOne() {
    late.subscribe(heard::add);
    assertThat(made).isEmpty();
    assertThat(late.status()).isEqualTo(SyncStatus.IDLE);
    assertThat(made).hasSize(1);
    engine.say();
    assertThat(heard).containsExactly(SyncStatus.IDLE);
    late.start();
    assertThat(made).hasSize(1);
  }

  @Test
  void whoNoLongerListensHearsNothing() {
    late.subscribe(heard::add).close();
    SyncEngine.Subscription second = late.subscribe(heard::add);
    late.start();
    second.close();
    engine.say();
    assertThat(heard).isEmpty();
  }

  /** An engine that does nothing but tell. */
  private static final class Silent implements SyncEngine {
    private final List<Consumer<SyncStatus>> listeners = new ArrayList<>();

    void say() {
      List.copyOf(listeners).forEach(listener -> listener.accept(SyncStatus.IDLE));
    }

    @Override
    public void start() {}

    @Override
    public void request(SyncTrigger trigger) {}

    @Override
    public SyncReport run(SyncTrigger trigger) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void answer(CalendarId calendar, MassChange.Answer answer) {}

    @Override
    public SyncStatus status() {
      return SyncStatus.IDLE;
    }

    @Override
    public Subscription subscribe(Consumer<SyncStatus> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public void close() {}
  }
}
