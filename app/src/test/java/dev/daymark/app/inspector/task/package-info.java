@NullMarked
package dev.daymark.app.inspector.task;

import org.jspecify.annotations.NullMarked;
