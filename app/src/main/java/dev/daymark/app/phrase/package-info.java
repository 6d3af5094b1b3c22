/**
 * What people type, understood: dates, times, lengths, recurrence, and whole lines of quick add. A
 * language is a resource, {@code phrases_xx.properties}, and no code. Pure: no toolkit, no store,
 * no clock.
 */
@NullMarked
package dev.daymark.app.phrase;

import org.jspecify.annotations.NullMarked;
