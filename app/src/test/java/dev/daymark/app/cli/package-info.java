@NullMarked
package dev.daymark.app.cli;

import org.jspecify.annotations.NullMarked;
