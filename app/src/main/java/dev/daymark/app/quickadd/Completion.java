package dev.daymark.app.quickadd;

/**
 * What a word that is being typed could become.
 *
 * @param words what it becomes
 * @param from where the typed word begins
 * @param to the caret behind it
 */
record Completion(String words, int from, int to) {}
