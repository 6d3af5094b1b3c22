/**
 * Time zones as people name them: found by place, country, name or abbreviation, and a field in
 * which they are typed. Finding is pure; only the field and its list know JavaFX. Nothing here
 * knows a feature or the store.
 */
@NullMarked
package dev.daymark.app.ui.zones;

import org.jspecify.annotations.NullMarked;
