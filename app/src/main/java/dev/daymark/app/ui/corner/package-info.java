/**
 * A small window in the corner of the screen that belongs to no other. Besides {@code ui.pulse} the
 * only place that knows classes inside JavaFX.
 */
@NullMarked
package dev.daymark.app.ui.corner;

import org.jspecify.annotations.NullMarked;
