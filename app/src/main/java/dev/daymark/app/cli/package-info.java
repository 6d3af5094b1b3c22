/**
 * The command line. Each command reads its words, asks the store or the engine, and prints; what it
 * prints for programs goes to standard output, what it says to people about its work goes to
 * standard error. Nothing here loads JavaFX.
 */
@NullMarked
package dev.daymark.app.cli;

import org.jspecify.annotations.NullMarked;
