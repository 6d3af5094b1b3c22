/**
 * What a person sees first: how to begin, which calendars to show, and from there straight into the
 * week. Nothing here is asked twice, and none of it has to be answered.
 */
@NullMarked
package dev.daymark.app.welcome;

import org.jspecify.annotations.NullMarked;
