package dev.daymark.sync.schedule;

import dev.daymark.sync.SyncReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Those who wait for the end of a run. Thread-safe. */
final class Callers {

  private final List<CompletableFuture<SyncReport>> waiting = new ArrayList<>();

  /** One more, who is answered with the next run that begins. */
  synchronized CompletableFuture<SyncReport> join() {
    CompletableFuture<SyncReport> report = new CompletableFuture<>();
    waiting.add(report);
    return report;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes those who wait: the run that begins is theirs. */
  synchronized List<CompletableFuture<SyncReport>> take() {
    List<CompletableFuture<SyncReport>> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  /** Blocks until the run has ended; an interrupted caller gets a report of nothing. */
  static SyncReport await(CompletableFuture<SyncReport> report) {
    try {
      return report.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new SyncReport(List.of());
    } catch (ExecutionException bug) {
      throw new IllegalStateException("The sync run failed.", bug.getCause());
    }
  }
}
