package dev.daymark.app.shell;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An engine that says what it is told to, and remembers what it was asked. */
public final class FakeEngine implements SyncEngine {
  private final List<SyncTrigger> requests = new ArrayList<>();
  private final List<MassChange.Answer> answers = new CopyOnWriteArrayList<>();
  private final List<Consumer<SyncStatus>> listeners = new ArrayList<>();
  private SyncStatus status = SyncStatus.IDLE;

  /** Takes a state and tells everyone. */
  public void say(SyncStatus now) {
    status = now;
    listeners.forEach(listener -> listener.accept(now));
  }

  /** What it was asked to run for. */
  public List<SyncTrigger> requests() {
    return requests;
  }

  /** What was answered to changes that were held back. */
  public List<MassChange.Answer> answers() {
    return answers;
  }

  @Override
  public void start() {}

  @Override
  public void request(SyncTrigger trigger) {
    requests.add(trigger);
  }

  @Override
  public SyncReport run(SyncTrigger trigger) {
    return new SyncReport(List.of());
  }

  @Override
  public SyncStatus status() {
    return status;
  }

  @Override
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void answer(CalendarId calendar, MassChange.Answer answer) {
    answers.add(answer);
  }

  @Override
  public void close() {}
}
