/**
 * Pictures of scenes and of parts of them. Those of scenes are written as PNG without the AWT, for
 * tests and the command line.
 */
@NullMarked
package dev.daymark.app.ui.picture;

import org.jspecify.annotations.NullMarked;
