/**
 * The command palette: everything that can be done or opened, found by a few letters. What there is
 * comes from the commands, the settings and the store; here it is ranked and shown.
 */
@NullMarked
package dev.daymark.app.palette;

import org.jspecify.annotations.NullMarked;
