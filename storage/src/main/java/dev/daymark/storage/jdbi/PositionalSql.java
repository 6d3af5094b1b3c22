package dev.daymark.storage.jdbi;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Takes SQL as it is, with a question mark for each value and none anywhere else. JDBI's own
 * grammar of named parameters and templates costs much of a cold start and is not used here.
 */
final class PositionalSql implements SqlParser {

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    ParsedSql.Builder parsed = ParsedSql.builder();
    int start = 0;
    for (int mark = sql.indexOf('?'); mark >= 0; mark = sql.indexOf('?', start)) {
      parsed.append(sql.substring(start, mark)).appendPositionalParameter();
      start = mark + 1;
    }
    return parsed.append(sql.substring(start)).build();
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    throw new UnsupportedOperationException("parameters have no names here: " + name);
  }
}
