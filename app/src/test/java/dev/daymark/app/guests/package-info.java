@NullMarked
package dev.daymark.app.guests;

import org.jspecify.annotations.NullMarked;
