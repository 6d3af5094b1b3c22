/**
 * An event in the inspector, read and edited in place, the commands that change its fields, and the
 * event that is being created.
 */
@NullMarked
package dev.daymark.app.inspector.event;

import org.jspecify.annotations.NullMarked;
