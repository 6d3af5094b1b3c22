package dev.daymark.sync.google;

import com.google.gson.JsonParseException;
import dev.daymark.sync.SupportLog;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.google.FailureClassifier.Asked;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.schedule.Sleeper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a request as often as the policy allows, and turns its end into a value. */
final class RequestRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SupportLog.NAME);

  private final FailureClassifier classifier;
  private final RetryPolicy policy;
  private final Sleeper sleeper;

  RequestRunner(FailureClassifier classifier, RetryPolicy policy, Sleeper sleeper) {
    this.classifier = classifier;
    this.policy = policy;
    this.sleeper = sleeper;
  }

  /** A request together with reading its answer. */
  @FunctionalInterface
  interface Request<T> {
    T execute() throws IOException;
  }

  <T> Outcome<T> run(Asked asked, Request<T> request) {
    return run(asked, request, outcome -> outcome);
  }

  /**
   * As {@link #run(Asked, Request)}, for a request whose answer means something else once an
   * earlier try may have been carried out without our hearing of it.
   *
   * @param inDoubt what such an answer is taken for
   */
  <T> Outcome<T> run(Asked asked, Request<T> request, UnaryOperator<Outcome<T>> inDoubt) {
    boolean doubt = false;
    for (int tried = 1; ; tried++) {
      long began = System.nanoTime();
      Outcome<T> heard = once(asked, request);
      note(asked, heard, tried, System.nanoTime() - began);
      Outcome<T> outcome = doubt ? inDoubt.apply(heard) : heard;
      if (!(outcome instanceof Outcome.Failed<T>(SyncFailure failure))) {
        return outcome;
      }
      doubt |= mayHaveArrived(failure);
      Optional<Duration> wait = policy.next(failure, tried);
      if (wait.isEmpty() || !waited(wait.get())) {
        return outcome;
      }
    }
  }

  /**
   * What the end of a write is taken for once an earlier try may have been carried out: a refusal
   * says nothing about that one, so the whole is no refusal.
   */
  static <T> Outcome<T> unsettled(Outcome<T> outcome) {
    if (!(outcome instanceof Outcome.Failed<T>(SyncFailure failure)) || !failure.isRefusal()) {
      return outcome;
    }
    return new Outcome.Failed<>(
        new SyncFailure.Unavailable(
            "an earlier answer was lost",
            failure instanceof SyncFailure.RateLimited(Instant retryAt) ? retryAt : null));
  }

  private static boolean mayHaveArrived(SyncFailure failure) {
    return failure instanceof SyncFailure.Offline || failure instanceof SyncFailure.Unavailable;
  }

  private static void note(Asked asked, Outcome<?> outcome, int tried, long nanos) {
    String came =
        outcome instanceof Outcome.Failed<?>(SyncFailure failure)
            ? failure.getClass().getSimpleName()
            : "done";
    LOG.debug("{}: {} at try {} in {} ms", asked, came, tried, nanos / 1_000_000);
  }

  /** Makes a request that must not be repeated. */
  <T> Outcome<T> once(Asked asked, Request<T> request) {
    if (Thread.currentThread().isInterrupted()) {
      return new Outcome.Failed<>(new SyncFailure.Offline("stopped"));
    }
    try {
      return new Outcome.Done<>(request.execute());
    } catch (IOException problem) {
      return new Outcome.Failed<>(classifier.classify(problem, asked));
    } catch (UnreadableEventException odd) {
      return new Outcome.Failed<>(
          new SyncFailure.Rejected(200, "unreadable", "The answer cannot be read."));
    } catch (IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | DateTimeException
        | JsonParseException senseless) {
      // Google's parser and its connection pool say so when an answer has another shape than the
      // resource, or when the connections were closed meanwhile.
      return new Outcome.Failed<>(SyncFailure.Unavailable.senseless());
    }
  }

  private boolean waited(Duration wait) {
    try {
      sleeper.sleep(wait);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
