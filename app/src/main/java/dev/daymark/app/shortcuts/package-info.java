/**
 * The page of the settings where keys are looked up and changed: what is recorded, what the same
 * keys do already, and the ways out. Which key does what is kept in {@code app.command}, not here.
 */
@NullMarked
package dev.daymark.app.shortcuts;

import org.jspecify.annotations.NullMarked;
