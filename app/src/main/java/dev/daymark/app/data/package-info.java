/**
 * The page of the settings about the data itself: where it lies, its backups, files of other
 * programs, sample data, and beginning anew.
 */
@NullMarked
package dev.daymark.app.data;

import org.jspecify.annotations.NullMarked;
