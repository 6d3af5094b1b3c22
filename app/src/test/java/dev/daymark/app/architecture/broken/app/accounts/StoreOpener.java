package dev.daymark.app.architecture.broken.app.accounts;

import dev.daymark.storage.jdbi.JdbiStore;

/** A feature that knows the store itself. */
public record StoreOpener(JdbiStore store) {}
