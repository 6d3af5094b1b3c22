/**
 * {@code daymark demo}: made-up data, a made-up Google in this process, and a story that is played
 * on both. The only place in the application that knows the fake; nothing depends on this package
 * but the wiring.
 */
@NullMarked
package dev.daymark.app.demo;

import org.jspecify.annotations.NullMarked;
