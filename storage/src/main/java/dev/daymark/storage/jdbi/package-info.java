/**
 * The local store over JDBI: a class for each table, the repositories, and the two write doors.
 * Every write happens in a {@link dev.daymark.storage.jdbi.WriteUnit}; there is one at a time.
 */
@NullMarked
package dev.daymark.storage.jdbi;

import org.jspecify.annotations.NullMarked;
