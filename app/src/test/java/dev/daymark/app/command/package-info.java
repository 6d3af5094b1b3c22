/** Tests of search. */
@NullMarked
package dev.daymark.app.command;

import org.jspecify.annotations.NullMarked;
