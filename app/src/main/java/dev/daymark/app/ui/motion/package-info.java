/**
 * What moves in a window, how long it takes, and whether it may at all. The only place that
 * animates; nothing here decides what is true, only how what is true already comes to be seen.
 */
@NullMarked
package dev.daymark.app.ui.motion;

import org.jspecify.annotations.NullMarked;
