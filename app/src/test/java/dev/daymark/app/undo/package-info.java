@NullMarked
package dev.daymark.app.undo;

import org.jspecify.annotations.NullMarked;
