/**
 * The panel that shows the selected event or task, whole and in place to edit. View models know no
 * node; views know no store.
 */
@NullMarked
package dev.daymark.app.inspector;

import org.jspecify.annotations.NullMarked;
