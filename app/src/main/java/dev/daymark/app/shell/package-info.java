/**
 * The window's frame: sidebar, toolbar, status bar, toast, keys, and which feature is in the
 * middle. No feature's own logic.
 */
@NullMarked
package dev.daymark.app.shell;

import org.jspecify.annotations.NullMarked;
