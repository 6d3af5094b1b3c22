/**
 * What the fields of events and tasks are made of in the inspector: rows, and texts that a click
 * turns into a field. Knows no command and stores nothing.
 */
@NullMarked
package dev.daymark.app.inspector.rows;

import org.jspecify.annotations.NullMarked;
