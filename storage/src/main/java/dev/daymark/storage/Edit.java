package dev.daymark.storage;

/**
 * What an edit did.
 *
 * @param change names it, for undo
 * @param item the item as it is now
 */
public record Edit<T>(ChangeId change, T item) {}
