/**
 * What the screens of one running window share: the selection, edits with their undo, the event
 * being created, and news from the store. Knows no node.
 */
@NullMarked
package dev.daymark.app.session;

import org.jspecify.annotations.NullMarked;
