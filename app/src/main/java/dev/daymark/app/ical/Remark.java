package dev.daymark.app.ical;

/**
 * What a person should know of something that is taken: what of it stays behind, what was guessed,
 * or what it changes here.
 *
 * @param line where it is, from 1
 * @param title what it is called
 * @param sentence for the person
 */
public record Remark(int line, String title, String sentence) {}
