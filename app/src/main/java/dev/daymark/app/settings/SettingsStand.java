package dev.daymark.app.settings;

/**
 * Where a person is on a page of the settings, for when the page is made anew.
 *
 * @param control the id of what has the focus, or of what that is in; empty for none
 * @param scrolled how far, from 0 to 1
 */
public record SettingsStand(String control, double scrolled) {}
