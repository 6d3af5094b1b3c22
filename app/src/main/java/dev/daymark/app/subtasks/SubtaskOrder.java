package dev.daymark.app.subtasks;

import dev.daymark.domain.Task;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of a task stand among each other. */
final class SubtaskOrder {
  private static final double ROOM = 1024;

  private SubtaskOrder() {}

  /** A part and where it stands from now on. */
  record Step(Task part, double position) {}

  /**
   * A place that is free.
   *
   * @param others those that have to make room for it; mostly none
   */
  record Gap(double position, List<Step> others) {}

  /**
   * The place before one of the parts.
   *
   * @param parts in their order
   * @param index that of the one behind the place; their number for the end
   */
  static Gap before(List<Task> parts, int index) {
    if (parts.isEmpty()) {
      return new Gap(ROOM, List.of());
    }
    if (index == 0) {
      return new Gap(parts.getFirst().position() - ROOM, List.of());
    }
    if (index == parts.size()) {
      return new Gap(parts.getLast().position() + ROOM, List.of());
    }
    double above = parts.get(index - 1).position();
    double below = parts.get(index).position();
    double middle = above + (below - above) / 2;
    return above < middle && middle < below
        ? new Gap(middle, List.of())
        : new Gap(above + ROOM, pushed(parts.subList(index, parts.size()), above + ROOM));
  }

  /** The same part, standing somewhere else. */
  static Task at(Task part, double position) {
    return new Task(
        part.id(),
        part.listId(),
        part.content(),
        position,
        part.completedAt(),
        part.revision(),
        part.createdAt(),
        part.updatedAt());
  }

  /** The part after a step, if it is about it. */
  static Task after(Step step, Task part) {
    return part.id().equals(step.part().id()) ? at(part, step.position()) : part;
  }

  /** Those behind a place, as far as they have to give way to it. */
  private static List<Step> pushed(List<Task> behind, double place) {
    List<Step> steps = new ArrayList<>();
    double last = place;
    for (Task part : behind) {
      if (part.position() > last) {
        break;
      }
      last += ROOM;
      steps.add(new Step(part, last));
    }
    return steps;
  }
}
