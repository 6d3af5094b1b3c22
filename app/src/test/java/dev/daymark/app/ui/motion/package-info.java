/**
 * Movements are looked at without waiting for them: they are put where a test wants to see them.
 */
@NullMarked
package dev.daymark.app.ui.motion;

import org.jspecify.annotations.NullMarked;
