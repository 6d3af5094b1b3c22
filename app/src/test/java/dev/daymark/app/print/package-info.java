/** Tests of what is put on paper. */
@NullMarked
package dev.daymark.app.print;

import org.jspecify.annotations.NullMarked;
