@NullMarked
package dev.daymark.app.start;

import org.jspecify.annotations.NullMarked;
