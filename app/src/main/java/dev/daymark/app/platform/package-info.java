/**
 * What Daymark asks of the operating system: where files belong, the browser, the log file. Nothing
 * here knows calendars or JavaFX.
 */
@NullMarked
package dev.daymark.app.platform;

import org.jspecify.annotations.NullMarked;
