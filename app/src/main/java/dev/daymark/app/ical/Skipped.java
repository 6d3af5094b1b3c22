package dev.daymark.app.ical;

/**
 * Something of a file that was left out.
 *
 * @param line where it is, from 1
 * @param title what it is called; empty if nobody knows
 * @param reason a sentence for the person
 */
public record Skipped(int line, String title, String reason) {}
