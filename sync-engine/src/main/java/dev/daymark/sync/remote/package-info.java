/**
 * The port to an account's remote calendars, in Daymark's own terms. An adapter implements it;
 * expected failures are values, never exceptions.
 */
@NullMarked
package dev.daymark.sync.remote;

import org.jspecify.annotations.NullMarked;
