/** Breaks a rule, to show that it bites. */
@NullMarked
package dev.daymark.app.architecture.broken.daymark.app.one;

import org.jspecify.annotations.NullMarked;
