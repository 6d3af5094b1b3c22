/**
 * What the rest of Daymark knows of the local database: repositories to read, and the two doors to
 * write, {@link dev.daymark.storage.LocalEdits} and {@link dev.daymark.storage.RemoteUpdates}. No
 * SQL, no JDBI, no H2.
 */
@NullMarked
package dev.daymark.storage;

import org.jspecify.annotations.NullMarked;
