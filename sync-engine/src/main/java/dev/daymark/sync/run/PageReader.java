package dev.daymark.sync.run;

import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.remote.RemotePage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Reads a listing's pages; the next one is fetched while the last one is being committed. */
final class PageReader implements AutoCloseable {

  private final RemoteCalendar remote;
  private final CalendarAddress calendar;
  private final Executor fetcher;
  private @Nullable Ahead ahead;

  PageReader(RemoteCalendar remote, CalendarAddress calendar, Executor fetcher) {
    this.remote = remote;
    this.fetcher = fetcher;
    this.calendar = calendar;
  }

  private record Ahead(
      ListingPosition position, FutureTask<Outcome<RemotePage<RemoteVersion>>> page) {}

  /** Begins to fetch a page that will be asked for. */
  void fetchAhead(ListingPosition position) {
    FutureTask<Outcome<RemotePage<RemoteVersion>>> page =
        new FutureTask<>(() -> remote.events(calendar, position));
    ahead = new Ahead(position, page);
    fetcher.execute(page);
  }

  Outcome<RemotePage<RemoteVersion>> read(ListingPosition position) {
    Ahead fetched = ahead;
    ahead = null;
    if (fetched == null || !fetched.position.equals(position)) {
      return remote.events(calendar, position);
    }
    try {
      return fetched.page.get();
    } catch (InterruptedException stopped) {
      fetched.page.cancel(true);
      Thread.currentThread().interrupt();
      return new Outcome.Failed<>(new SyncFailure.Offline("stopped"));
    } catch (ExecutionException bug) {
      if (bug.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A page could not be read.", bug.getCause());
    }
  }

  /** Gives up a page that nobody asks for any more. */
  @Override
  public void close() {
    if (ahead != null) {
      ahead.page.cancel(true);
    }
  }
}
