/** Whether the screen is locked, as the system tells it. Knows nothing of reminders or JavaFX. */
@NullMarked
package dev.daymark.app.platform.lock;

import org.jspecify.annotations.NullMarked;
