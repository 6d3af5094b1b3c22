/**
 * The tray of the desktop behind one port: an icon that says how things stand, and a menu. What
 * talks to the desktop is loaded when the tray is looked for.
 */
@NullMarked
package dev.daymark.app.platform.tray;

import org.jspecify.annotations.NullMarked;
