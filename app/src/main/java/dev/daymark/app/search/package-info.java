/**
 * Search: what a person types read as a query, and the results in the window. Reads the store, and
 * changes nothing; what to do with a result is the shell's business.
 */
@NullMarked
package dev.daymark.app.search;

import org.jspecify.annotations.NullMarked;
