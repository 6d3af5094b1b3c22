package dev.daymark.storage.jdbi;

/** Hears of transactions, so that a test can fail one. */
@FunctionalInterface
public interface CommitListener {

  /** Called before the commit; what it throws makes the transaction fail. */
  void committing(long commit);
}
