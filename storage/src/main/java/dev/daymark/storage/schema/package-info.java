/**
 * The database file and its schema: opening it, its numbered migrations, and what its errors mean.
 * Knows H2 and SQL; knows nothing of events or tasks.
 */
@NullMarked
package dev.daymark.storage.schema;

import org.jspecify.annotations.NullMarked;
