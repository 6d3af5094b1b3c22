/** Keeps reminders going: looks again when something falls due or changes, and remembers. */
@NullMarked
package dev.daymark.app.reminders.service;

import org.jspecify.annotations.NullMarked;
