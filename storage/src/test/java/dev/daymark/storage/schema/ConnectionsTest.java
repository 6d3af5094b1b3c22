package dev.daymark.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

  private final Connections connections = new Connections(source());

  private static JdbcDataSource source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  @AfterEach
  void close() {
    connections.dispose();
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }

  private int session() throws SQLException {
    try (Connection connection = connections.lend()) {
      return number(connection, "CALL SESSION_ID()");
    }
  }

  @Test
  void theConnectionThatWasGivenBackLastIsLentNext() throws SQLException {
    int first;
    try (Connection connection = connections.lend()) {
      first = number(connection, "CALL SESSION_ID()");
      assertThat(session()).isNotEqualTo(first);
    }
    assertThat(session()).isEqualTo(first);
  }

  @Test
  void whatWasNotCommittedIsTakenBackWhenTheConnectionIsGivenBack() throws SQLException {
    try (Connection connection = connections.lend();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (n INT)");
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO t VALUES (1)");
    }
    try (Connection connection = connections.lend()) {
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(number(connection, "SELECT COUNT(*) FROM t")).isZero();
    }
  }

  @Test
  void aConnectionIsGivenBackOnce() throws SQLException {
    Connection connection = connections.lend();
    connection.close();
    connection.close();
    assertThat(connection.isClosed()).isTrue();
    int one = session();
    try (Connection next = connections.lend()) {
      assertThat(number(next, "CALL SESSION_ID()")).isEqualTo(one);
      assertThat(session()).isNotEqualTo(one);
    }
  }

  @Test
  void nothingIsLentAfterTheEnd() throws SQLException {
    Connection lent = connections.lend();
    connections.dispose();
    lent.close();
    assertThatThrownBy(connections::lend).isInstanceOf(SQLException.class);
  }
}
