package dev.daymark.app.tasks;

import java.util.Optional;

/**
 * How the tasks are laid out.
 *
 * @param completedShown whether what was completed today stays in sight
 */
public record TaskArrangement(Form form, Order order, Grouping grouping, boolean completedShown) {

  /** As at the first start. */
  public static final TaskArrangement USUAL =
      new TaskArrangement(Form.LIST, Order.DUE, Grouping.DAY, true);

  /** One below the other, or as cards in a column for each status. */
  public enum Form {
    LIST,
    BOARD
  }

  /** What comes first; tasks that are equal in it stand as the person put them. */
  public enum Order {
    DUE,
    PRIORITY,
    TITLE,
    NEWEST,
    BY_HAND
  }

  /** What the list is divided by. */
  public enum Grouping {
    DAY,
    LIST,
    PRIORITY,
    STATUS,
    NONE
  }

  public TaskArrangement withForm(Form form) {
    return new TaskArrangement(form, order, grouping, completedShown);
  }

  public TaskArrangement withOrder(Order order) {
    return new TaskArrangement(form, order, grouping, completedShown);
  }

  public TaskArrangement withGrouping(Grouping grouping) {
    return new TaskArrangement(form, order, grouping, completedShown);
  }

  public TaskArrangement withCompletedShown(boolean completedShown) {
    return new TaskArrangement(form, order, grouping, completedShown);
  }

  /** As text, to be remembered. */
  public String stored() {
    return form + " " + order + " " + grouping + " " + completedShown;
  }

  /** What was remembered as a text; empty for a text that says none. */
  public static Optional<TaskArrangement> ofStored(String text) {
    String[] words = text.split(" ", -1);
    if (words.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TaskArrangement(
              Form.valueOf(words[0]),
              Order.valueOf(words[1]),
              Grouping.valueOf(words[2]),
              Boolean.parseBoolean(words[3])));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
