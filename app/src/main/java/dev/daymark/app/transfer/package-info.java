/**
 * Files that are brought in: the question before a file of another program is imported, with what
 * it would add. The reading itself is in {@code app.ical}.
 */
@NullMarked
package dev.daymark.app.transfer;

import org.jspecify.annotations.NullMarked;
