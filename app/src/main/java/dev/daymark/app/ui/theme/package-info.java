/**
 * Light and dark, the bundled typeface, text scale, and the colours of calendars and lists. The
 * only Java that names colours is the palette; everything else is a token of the style sheets.
 */
@NullMarked
package dev.daymark.app.ui.theme;

import org.jspecify.annotations.NullMarked;
