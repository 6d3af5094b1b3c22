/** Tests of reminders. */
@NullMarked
package dev.daymark.app.reminders.service;

import org.jspecify.annotations.NullMarked;
