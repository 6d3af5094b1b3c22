package dev.daymark.sync.schedule;

/** Notices that a network came back. Asks no host for it. */
@FunctionalInterface
public interface ConnectivityMonitor {

  /** Whether a way to a network appeared since the last call. Returns at once. */
  boolean hasReturned();
}
