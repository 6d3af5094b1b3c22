@NullMarked
package dev.daymark.app.export;

import org.jspecify.annotations.NullMarked;
