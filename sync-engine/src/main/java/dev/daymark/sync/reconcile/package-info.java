/**
 * The three-way reconciler: what was agreed last, what is here, what is there, to a plan. Pure: no
 * clock, no thread, no input or output, no log.
 */
@NullMarked
package dev.daymark.sync.reconcile;

import org.jspecify.annotations.NullMarked;
