/**
 * When to sync and how fast: the scheduler with its one thread, backoff, rate limit. Knows nothing
 * of what a run does.
 */
@NullMarked
package dev.daymark.sync.schedule;

import org.jspecify.annotations.NullMarked;
