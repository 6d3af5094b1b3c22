/**
 * Encryption of everything on this device: where the key is kept, how it is turned on and off, and
 * how the key moves to another machine. No SQL, and JavaFX in what is shown only; the store
 * encrypts itself.
 */
@NullMarked
package dev.daymark.app.encryption;

import org.jspecify.annotations.NullMarked;
