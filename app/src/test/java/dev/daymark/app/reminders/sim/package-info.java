/** Reminders on a virtual clock: a seed decides events, zones, sleep, jumps, kills and answers. */
@NullMarked
package dev.daymark.app.reminders.sim;

import org.jspecify.annotations.NullMarked;
