/** Breaks a rule, to show that it bites. */
@NullMarked
package dev.daymark.app.architecture.broken.app.inspector;

import org.jspecify.annotations.NullMarked;
