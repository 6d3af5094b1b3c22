/**
 * Uses Daymark once as a person would, for what the packages remember of it. Nothing else runs it.
 */
@NullMarked
package dev.daymark.app.rehearsal;

import org.jspecify.annotations.NullMarked;
