/**
 * Lets JavaFX's clock rest while nothing moves: on GTK its toolkit asks for that, and its timer
 * does not listen. Besides {@code ui.corner} the only place that knows classes inside JavaFX.
 */
@NullMarked
package dev.daymark.app.ui.pulse;

import org.jspecify.annotations.NullMarked;
