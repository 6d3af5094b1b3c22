/** The lock of the screen, on a bus of the tests' own. */
@NullMarked
package dev.daymark.app.platform.lock;

import org.jspecify.annotations.NullMarked;
