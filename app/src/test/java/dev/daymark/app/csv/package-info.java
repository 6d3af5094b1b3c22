/** Tables of tasks as other programs write them, and damaged ones. */
@NullMarked
package dev.daymark.app.csv;

import org.jspecify.annotations.NullMarked;
