/**
 * How Daymark starts, and how it is the only one on its data: the store is opened while the toolkit
 * comes up, also where it is locked or moves; a second start hands its command line over, and the
 * Daymark that runs carries it out in the window there is.
 */
@NullMarked
package dev.daymark.app.start;

import org.jspecify.annotations.NullMarked;
