package dev.daymark.app.architecture.broken.app.shell;

import dev.daymark.sync.fake.FakeGoogle;

/** A window on the fake. */
public record FakeUser(FakeGoogle google) {}
