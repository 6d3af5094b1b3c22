/**
 * Where Daymark begins: {@link dev.daymark.app.Main} and the one place that wires everything,
 * {@link dev.daymark.app.CompositionRoot}. No feature lives here.
 */
@NullMarked
package dev.daymark.app;

import org.jspecify.annotations.NullMarked;
