/** Breaks a rule, to show that it bites. */
@NullMarked
package dev.daymark.app.architecture.broken.daymark.app.two;

import org.jspecify.annotations.NullMarked;
