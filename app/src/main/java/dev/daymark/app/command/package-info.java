/**
 * What can be done in the window, by name, and the keys that do it. Menus, tooltips, the palette,
 * the sheet of shortcuts and the key handlers all read it from here. It knows no screen: screens
 * bind what a command does, and ask which command a pressed key means.
 */
@NullMarked
package dev.daymark.app.command;

import org.jspecify.annotations.NullMarked;
