@NullMarked
package dev.daymark.app.updates;

import org.jspecify.annotations.NullMarked;
