/**
 * What Daymark remembers of the remote side, to reconcile with it: opaque tokens, base versions,
 * the outbox, conflicts, runs. Values only.
 */
@NullMarked
package dev.daymark.domain.sync;

import org.jspecify.annotations.NullMarked;
