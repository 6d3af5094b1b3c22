package dev.daymark.app.architecture.broken.daymark.app.two;

import dev.daymark.app.architecture.broken.daymark.app.one.One;

/** Needs the first. */
public record Two(One one) {}
