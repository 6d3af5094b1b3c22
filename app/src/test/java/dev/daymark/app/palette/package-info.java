@NullMarked
package dev.daymark.app.palette;

import org.jspecify.annotations.NullMarked;
