package dev.daymark.app.architecture.broken.app.ui;

import dev.daymark.app.architecture.broken.app.shell.FakeUser;

/** A control that knows a feature. */
public record KnowingButton(FakeUser owner) {}
