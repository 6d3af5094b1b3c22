/**
 * What every screen shares: the FX thread's rules, background work, words, and the formatting of
 * dates and times. Sub-packages hold the theme, icons, small controls and pictures. Nothing here
 * knows a feature, the store or the network.
 */
@NullMarked
package dev.daymark.app.ui;

import org.jspecify.annotations.NullMarked;
