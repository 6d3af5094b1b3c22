/** Parts of the window that are painted as one node, in the colours of the theme. */
@NullMarked
package dev.daymark.app.ui.paint;

import org.jspecify.annotations.NullMarked;
