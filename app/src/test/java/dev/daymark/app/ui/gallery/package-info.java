/** Draws every shared control in both themes, for people to compare with the design. */
@NullMarked
package dev.daymark.app.ui.gallery;

import org.jspecify.annotations.NullMarked;
