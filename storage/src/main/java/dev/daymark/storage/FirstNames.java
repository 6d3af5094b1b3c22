package dev.daymark.storage;

/**
 * What the calendar and the task list are called that a new store begins with, in the language of
 * whoever makes it. From then on they are the person's own and can be renamed.
 */
public record FirstNames(String calendar, String taskList) {

  /** Those of a store that nobody speaks for. */
  public static final FirstNames ENGLISH = new FirstNames("My calendar", "My tasks");
}
