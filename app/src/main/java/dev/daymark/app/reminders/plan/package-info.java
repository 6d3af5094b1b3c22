/**
 * What to remind of and when: read from the store, then decided without clock, thread, I/O or log.
 */
@NullMarked
package dev.daymark.app.reminders.plan;

import org.jspecify.annotations.NullMarked;
