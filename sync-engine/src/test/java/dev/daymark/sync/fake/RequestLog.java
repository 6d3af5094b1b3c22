package dev.daymark.sync.fake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the server was asked, in order of the answers. Any thread. */
public final class RequestLog {
  private final InstantSource clock;
  private final List<LoggedCall> calls = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();
  private int count;

  RequestLog(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(FakeRequest request, int status, @Nullable Fault fault) {
    count++;
    calls.add(new LoggedCall(count, clock.instant(), request, status, fault));
  }

  /** All calls since the start or the last {@link #clear()}. */
  public synchronized List<LoggedCall> calls() {
    return List.copyOf(calls);
  }

  /** Calls whose request matches; see {@link Requests} for the usual ones. */
  public List<LoggedCall> calls(Predicate<FakeRequest> which) {
    return calls().stream().filter(call -> which.test(call.request())).toList();
  }

  /** How many calls match. */
  public int count(Predicate<FakeRequest> which) {
    return calls(which).size();
  }

  synchronized void failed(RuntimeException failure) {
    failures.add(failure);
  }

  /**
   * Exceptions that the fake answered with 500 because it did not expect them: bugs of the fake
   * itself.
   */
  public synchronized List<RuntimeException> failures() {
    return List.copyOf(failures);
  }

  /** Forgets all calls; numbers go on. */
  public synchronized void clear() {
    calls.clear();
  }
}
