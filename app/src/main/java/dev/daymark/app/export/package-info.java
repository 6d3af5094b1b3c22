/**
 * Daymark's neutral JSON: everything the person has, in a form that needs no Daymark to be read.
 * Opens no database, and a file only to write it whole ({@link dev.daymark.app.export.WholeFile}).
 */
@NullMarked
package dev.daymark.app.export;

import org.jspecify.annotations.NullMarked;
