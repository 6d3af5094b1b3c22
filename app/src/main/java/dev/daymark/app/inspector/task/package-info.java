/** A task in the inspector, read and edited in place, and the commands that change its fields. */
@NullMarked
package dev.daymark.app.inspector.task;

import org.jspecify.annotations.NullMarked;
