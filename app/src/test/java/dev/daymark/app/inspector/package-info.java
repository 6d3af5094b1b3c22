@NullMarked
package dev.daymark.app.inspector;

import org.jspecify.annotations.NullMarked;
