package dev.daymark.storage.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database's connections, lent and used again, the last one first. H2 has a pool of its own, but
 * that rolls back whenever a connection is given back, and with it H2 forgets every statement it
 * has parsed: each would be parsed anew each time. Any thread.
 */
final class Connections {

  private static final int MOST = 16;

  private final JdbcDataSource source;
  private final Deque<JdbcConnection> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore lendable = new Semaphore(MOST);
  private volatile boolean disposed;

  Connections(JdbcDataSource source) {
    this.source = source;
  }

  /** Lends one, and waits while as many as there may be are lent; closing it gives it back. */
  Connection lend() throws SQLException {
    if (disposed) {
      throw new SQLException(
          "The database is closed.", "90098", org.h2.api.ErrorCode.DATABASE_IS_CLOSED);
    }
    lendable.acquireUninterruptibly();
    try {
      JdbcConnection physical = idle.pollFirst();
      return new Loan(
          physical == null || physical.isClosed()
              ? source.getConnection().unwrap(JdbcConnection.class)
              : physical);
    } catch (SQLException | RuntimeException e) {
      lendable.release();
      throw e;
    }
  }

  private void giveBack(JdbcConnection physical) throws SQLException {
    lendable.release();
    if (!physical.isClosed()) {
      idle.addFirst(physical);
      if (disposed) {
        dispose();
      }
    }
  }

  /** Closes those that are not lent; the others end when they are given back. */
  void dispose() {
    disposed = true;
    for (JdbcConnection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      try {
        next.close();
      } catch (SQLException _) {
        // It is of no use any more either way.
      }
    }
  }

  /** Ends what was begun in it before it is given back. */
  private final class Loan extends JdbcConnection {

    private final JdbcConnection physical;
    private boolean over;

    Loan(JdbcConnection physical) {
      super(physical);
      this.physical = physical;
    }

    @Override
    public void close() throws SQLException {
      if (over) {
        return;
      }
      try {
        if (!physical.isClosed() && !getAutoCommit()) {
          rollback();
          setAutoCommit(true);
        }
      } finally {
        over = true;
        giveBack(physical);
      }
    }

    @Override
    public boolean isClosed() throws SQLException {
      return over || super.isClosed();
    }
  }
}
