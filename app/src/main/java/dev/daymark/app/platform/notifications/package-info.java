/**
 * Notifications of the operating system behind one port. What talks to the system is loaded when
 * the first one is shown.
 */
@NullMarked
package dev.daymark.app.platform.notifications;

import org.jspecify.annotations.NullMarked;
