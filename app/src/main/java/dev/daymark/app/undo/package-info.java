/**
 * Undo of what the person did in this session. Every feature records its changes here; the shell
 * shows them with an Undo beside them. No nodes.
 */
@NullMarked
package dev.daymark.app.undo;

import org.jspecify.annotations.NullMarked;
