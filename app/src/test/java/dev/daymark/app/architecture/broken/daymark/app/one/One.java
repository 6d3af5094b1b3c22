package dev.daymark.app.architecture.broken.daymark.app.one;

import dev.daymark.app.architecture.broken.daymark.app.two.Two;

/** Needs the other. */
public record One(Two two) {}
