@NullMarked
package dev.daymark.app.calendar;

import org.jspecify.annotations.NullMarked;
