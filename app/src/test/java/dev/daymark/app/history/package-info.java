@NullMarked
package dev.daymark.app.history;

import org.jspecify.annotations.NullMarked;
