/**
 * The panel that shows what is selected: it reads the subject, keeps it current, and frames what
 * the packages below say about an event or a task. View models know no node; views know no store.
 */
@NullMarked
package dev.daymark.app.inspector;

import org.jspecify.annotations.NullMarked;
