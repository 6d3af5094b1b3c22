/**
 * One sync run: pull, reconcile, push, adopt, in rounds until both sides are quiet. {@link
 * dev.daymark.sync.run.GoogleSync} wires the engine.
 */
@NullMarked
package dev.daymark.sync.run;

import org.jspecify.annotations.NullMarked;
