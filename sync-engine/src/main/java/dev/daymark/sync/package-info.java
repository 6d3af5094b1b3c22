/**
 * The sync engine as the rest of Daymark sees it: asked to run, watched, closed. Nothing here knows
 * Google or HTTP.
 */
@NullMarked
package dev.daymark.sync;

import org.jspecify.annotations.NullMarked;
