/**
 * Copies of everything a person has: made by themselves, checked by opening them, kept in rotation,
 * and put back with the present kept first. No JavaFX and no SQL; the store makes the copies.
 */
@NullMarked
package dev.daymark.app.backup;

import org.jspecify.annotations.NullMarked;
