/** Tests of search. */
@NullMarked
package dev.daymark.app.search;

import org.jspecify.annotations.NullMarked;
