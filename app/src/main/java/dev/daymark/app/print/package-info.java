/**
 * Days, weeks, months, agendas and task lists on paper. What stands where is decided once, in
 * points and without a node, as {@link dev.daymark.app.print.Page}s; a page is then drawn as a node
 * for the preview, a picture or a printer, or written as PDF. Nothing here changes data.
 */
@NullMarked
package dev.daymark.app.print;

import org.jspecify.annotations.NullMarked;
