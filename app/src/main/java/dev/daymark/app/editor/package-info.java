/**
 * The editor of a whole event: everything is put together first, and stored as one step of undo
 * when it is saved. What is edited at once, field by field, is in the inspector.
 */
@NullMarked
package dev.daymark.app.editor;

import org.jspecify.annotations.NullMarked;
