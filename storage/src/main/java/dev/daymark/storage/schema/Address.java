package dev.daymark.storage.schema;

import dev.daymark.storage.StoreKey;
import java.util.Arrays;
import java.util.Objects;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * How H2 opens a database.
 *
 * @param url without the settings that hold for each
 * @param key what the file is encrypted with; null if it is not
 */
record Address(String url, @Nullable StoreKey key) {

  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;CACHE_SIZE=65536"
          + ";LOCK_TIMEOUT=20000;DEFRAG_ALWAYS=FALSE;TRACE_LEVEL_FILE=0"
          // To find out whether an old result still holds costs more than to ask again.
          + ";OPTIMIZE_REUSE_RESULTS=0";

  /** The same database under another key, or under none. */
  Address under(@Nullable StoreKey other) {
    return Objects.equals(key, other) ? this : new Address(url, other);
  }

  /** Connections to it, none of which is open yet. */
  Connections connections() {
    SteadyFilePath.register();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url + (key == null ? "" : ";CIPHER=AES") + SETTINGS);
    source.setUser("daymark");
    source.setPasswordChars(passwords());
    return new Connections(source);
  }

  /** H2 takes two in one, separated by a space: that of the file and that of the user, empty. */
  private char[] passwords() {
    if (key == null) {
      return new char[0];
    }
    char[] file = key.password();
    char[] both = Arrays.copyOf(file, file.length + 1);
    both[file.length] = ' ';
    return both;
  }
}
