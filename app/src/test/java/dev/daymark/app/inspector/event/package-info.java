@NullMarked
package dev.daymark.app.inspector.event;

import org.jspecify.annotations.NullMarked;
