@NullMarked
package dev.daymark.app.calendar.layout;

import org.jspecify.annotations.NullMarked;
