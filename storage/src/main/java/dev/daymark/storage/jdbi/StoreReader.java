package dev.daymark.storage.jdbi;

import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads beside the writer, on a connection of its own. */
final class StoreReader {

  private static final int TRIES = 3;

  private final Jdbi jdbi;
  private final CommitSteps steps;
  private final Consumer<Throwable> failed;
  private final Lock shared;

  /**
   * Reads through connections of its own.
   *
   * @param shared held while something is read
   */
  StoreReader(Jdbi jdbi, CommitSteps steps, Consumer<Throwable> failed, Lock shared) {
    this.shared = shared;
    this.jdbi = jdbi;
    this.steps = steps;
    this.failed = failed;
  }

  <T> T read(Function<Handle, T> query) {
    shared.lock();
    try (Handle handle = jdbi.open()) {
      return query.apply(handle);
    } catch (RuntimeException e) {
      failed.accept(e);
      throw StoreWriter.explained(e);
    } finally {
      shared.unlock();
    }
  }

  /**
   * A read of both the database and the series in memory: again if a commit came between the two.
   * After some tries commits wait for it.
   */
  <T> T readSteady(Function<Handle, T> query) {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      long before = steps.count();
      T result = read(query);
      if (before == steps.count()) {
        return result;
      }
    }
    return steps.between(() -> read(query));
  }
}
