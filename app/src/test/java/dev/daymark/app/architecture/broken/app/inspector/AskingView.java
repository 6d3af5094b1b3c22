package dev.daymark.app.architecture.broken.app.inspector;

import dev.daymark.storage.LocalStore;

/** A view that asks the store. */
public record AskingView(LocalStore store) {}
