/**
 * What the inspector shows, an event, a task or a draft, and how it is read from the store. No
 * view.
 */
@NullMarked
package dev.daymark.app.inspector.subject;

import org.jspecify.annotations.NullMarked;
