/**
 * Compares what is on this device with all that the remote side has, and says in plain words where
 * the two differ and why. It reads only, but for a repair that was asked for.
 */
@NullMarked
package dev.daymark.sync.doctor;

import org.jspecify.annotations.NullMarked;
