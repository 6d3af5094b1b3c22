/** The rules of the architecture, each with a fixture that breaks it. */
@NullMarked
package dev.daymark.app.architecture;

import org.jspecify.annotations.NullMarked;
