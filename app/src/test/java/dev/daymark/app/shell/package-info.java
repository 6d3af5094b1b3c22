@NullMarked
package dev.daymark.app.shell;

import org.jspecify.annotations.NullMarked;
