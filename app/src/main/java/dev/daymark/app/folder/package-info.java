/**
 * Where the data folder is, and how it moves to another place: checked, copied, opened, and only
 * then used. Knows no JavaFX.
 */
@NullMarked
package dev.daymark.app.folder;

import org.jspecify.annotations.NullMarked;
