@NullMarked
package dev.daymark.app.tasks;

import org.jspecify.annotations.NullMarked;
