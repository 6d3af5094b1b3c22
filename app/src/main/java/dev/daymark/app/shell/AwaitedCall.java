package dev.daymark.app.shell;

import dev.daymark.app.inspector.subject.InspectorSubject;
import dev.daymark.app.inspector.subject.ItemSync;
import dev.daymark.domain.Conference;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a sync while the panel shows a call that Google is making. Google says that it is there
 * in the next listing only, which would come minutes later. For the FX thread.
 */
final class AwaitedCall {
  /** A call that is not there by then is looked for as often as everything else. */
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1));

  private final Runnable sync;
  private final Function<Duration, Executor> later;
  private final Map<String, Integer> tries = new HashMap<>();
  private @Nullable String shown;
  private int waiting;

  private AwaitedCall(Runnable sync, Function<Duration, Executor> later) {
    this.sync = sync;
    this.later = later;
  }

  /**
   * Begins to watch what is shown, for as long as that lives.
   *
   * @param sync asks for a sync
   * @param later runs something on the FX thread when so much time has passed
   */
  static void watch(
      ObservableValue<Optional<InspectorSubject>> subject,
      Runnable sync,
      Function<Duration, Executor> later) {
    AwaitedCall awaited = new AwaitedCall(sync, later);
    subject.subscribe(awaited::show);
  }

  private void show(Optional<InspectorSubject> subject) {
    String request = subject.map(AwaitedCall::request).orElse(null);
    if (request == null || !request.equals(shown)) {
      shown = request;
      waiting++;
      wait(request);
    }
  }

  /** The request that has arrived in Google and is not answered yet. */
  private static @Nullable String request(InspectorSubject subject) {
    if (subject instanceof InspectorSubject.OfEvent event
        && event.sync().state() == ItemSync.State.SAME
        && event.content().conference().state() == Conference.State.REQUESTED) {
      return event.content().conference().requestId();
    }
    return null;
  }

  private void wait(@Nullable String request) {
    if (request == null) {
      return;
    }
    int before = tries.getOrDefault(request, 0);
    if (before < WAITS.size()) {
      int turn = waiting;
      later.apply(WAITS.get(before)).execute(() -> ask(request, turn));
    }
  }

  private void ask(String request, int turn) {
    if (turn == waiting) {
      tries.merge(request, 1, Integer::sum);
      sync.run();
      wait(request);
    }
  }
}
