/**
 * A simulation of devices that sync: real engines on real stores, the fake Google, one virtual
 * clock and one queue of events. A seed decides everything, and replays it.
 */
@NullMarked
package dev.daymark.sync.sim;

import org.jspecify.annotations.NullMarked;
