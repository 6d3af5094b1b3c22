/**
 * The screen on which the person decides what both sides changed, and takes back what was merged
 * without asking. View models know no node; views know no store.
 */
@NullMarked
package dev.daymark.app.conflicts;

import org.jspecify.annotations.NullMarked;
