/** Tests of search. */
@NullMarked
package dev.daymark.app.phrase;

import org.jspecify.annotations.NullMarked;
