package dev.daymark.app.palette;

import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskStatus;
import java.util.BitSet;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that the palette can do.
 *
 * @param id names it among those that were used last
 * @param words what it is called
 * @param also other words for it
 * @param detail more about it; may be empty
 * @param effect what Enter does, as a verb; empty if it cannot be done now, and the detail says why
 * @param look its sign
 * @param keys the keys that do the same; empty for none
 * @param marks the chars of the words that fit what was typed
 */
record Entry(
    String id,
    Section section,
    String words,
    List<String> also,
    String detail,
    String effect,
    Look look,
    String keys,
    BitSet marks,
    Action action) {

  Entry {
    also = List.copyOf(also);
  }

  /** One that has a single name, of which nothing is marked yet. */
  Entry(
      String id,
      Section section,
      String words,
      String detail,
      String effect,
      Look look,
      String keys,
      Action action) {
    this(id, section, words, List.of(), detail, effect, look, keys, new BitSet(), action);
  }

  /** The parts of the list, from top to bottom. */
  enum Section {
    RECENT,
    DATES,
    EVENTS,
    TASKS,
    COMMANDS,
    SETTINGS,
    PLACES
  }

  /** The sign before an entry. */
  sealed interface Look {}

  /** An icon. */
  record OfIcon(Feather icon) implements Look {}

  /** An event's bar in its colour, or a calendar's. */
  record OfEvent(Rgb colour) implements Look {}

  /** A task's ring. */
  record OfTask(TaskStatus status, Rgb colour, Priority priority) implements Look {}

  /** What an entry does. */
  interface Action {
    /**
     * Does it.
     *
     * @param edit whether the person asked to edit it
     */
    void run(boolean edit);
  }

  Entry marked(BitSet fitting) {
    return new Entry(id, section, words, also, detail, effect, look, keys, fitting, action);
  }

  Entry in(Section other) {
    return new Entry(id, other, words, also, detail, effect, look, keys, marks, action);
  }

  /** Whether a row shows nothing else of the other. */
  boolean looksLike(Entry other) {
    return words.equals(other.words)
        && detail.equals(other.detail)
        && effect.isEmpty() == other.effect.isEmpty()
        && look.equals(other.look)
        && keys.equals(other.keys)
        && marks.equals(other.marks);
  }

  /** Whether it can be done now. */
  boolean isPossible() {
    return !effect.isEmpty();
  }

  /** Whether it can be opened to be edited at once. */
  boolean isEditable() {
    return section == Section.EVENTS || section == Section.TASKS;
  }

  /** The name that a text reader says. */
  String name() {
    return detail.isEmpty() ? words : words + ", " + detail;
  }
}
