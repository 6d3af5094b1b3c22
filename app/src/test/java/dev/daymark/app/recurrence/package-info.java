@NullMarked
package dev.daymark.app.recurrence;

import org.jspecify.annotations.NullMarked;
