/** Pictures of scenes, written as PNG without the AWT. Used by tests and by the command line. */
@NullMarked
package dev.daymark.app.ui.picture;

import org.jspecify.annotations.NullMarked;
