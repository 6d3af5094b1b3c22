/** A popup in the corner of the headless screen. */
@NullMarked
package dev.daymark.app.ui.corner;

import org.jspecify.annotations.NullMarked;
