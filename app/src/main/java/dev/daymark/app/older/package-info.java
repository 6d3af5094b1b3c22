/**
 * Older events that are not kept on this device: which of the shown calendars lack them, and
 * fetching them. What says so to the person is with the screens that show days.
 */
@NullMarked
package dev.daymark.app.older;

import org.jspecify.annotations.NullMarked;
