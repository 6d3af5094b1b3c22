package dev.daymark.app.search;

/** A row under the search field. */
sealed interface SearchRow permits SearchLine, SearchCompletion {}
