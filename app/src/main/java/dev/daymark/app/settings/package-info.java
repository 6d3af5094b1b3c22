/**
 * The settings screen and what the person chose. Every choice applies at once and is kept in the
 * store's settings.
 */
@NullMarked
package dev.daymark.app.settings;

import org.jspecify.annotations.NullMarked;
