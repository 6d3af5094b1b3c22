/** Tests of reminders. */
@NullMarked
package dev.daymark.app.reminders.plan;

import org.jspecify.annotations.NullMarked;
