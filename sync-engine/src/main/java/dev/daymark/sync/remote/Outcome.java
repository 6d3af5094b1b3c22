package dev.daymark.sync.remote;

import dev.daymark.sync.SyncFailure;

/** What came of a request. */
public sealed interface Outcome<T> {

  /** It was carried out. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not, or nobody knows: a failed write may have been carried out all the same. */
  record Failed<T>(SyncFailure failure) implements Outcome<T> {}
}
