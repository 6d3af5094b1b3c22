package dev.daymark.sync.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts the places at which a device can be killed, and kills it at the chosen ones of each
 * chapter: before each commit, before each request, and after the server has answered each.
 */
final class Fuse {

  private final Set<Integer> deadly;
  private final List<List<String>> chapters = new ArrayList<>();
  private boolean counting;
  private boolean dead;
  private int commits;

  /**
   * A fuse that burns through at these places of every chapter, the first being 0.
   *
   * @param deadly none to only count
   */
  Fuse(Set<Integer> deadly) {
    this.deadly = Set.copyOf(deadly);
    chapters.add(new ArrayList<>());
  }

  /** Places are counted anew. */
  void chapter() {
    chapters.add(new ArrayList<>());
  }

  /** Whether what is reached from now on counts. */
  void counting(boolean on) {
    counting = on;
  }

  /** Ends the device before a commit, if this is the place. */
  void commit() {
    reach("before a commit");
    commits++;
  }

  /** Ends the device here, if this is the place. */
  void reach(String place) {
    if (dead) {
      throw new Killed();
    }
    if (counting) {
      List<String> places = chapters.getLast();
      places.add(place);
      if (deadly.contains(places.size() - 1)) {
        dead = true;
        throw new Killed();
      }
    }
  }

  /** The device starts again. */
  void mend() {
    dead = false;
  }

  /** What was reached so far, by chapter and in order. */
  List<List<String>> places() {
    return chapters.stream().map(List::copyOf).toList();
  }

  /** How many commits there were, whether they counted as places or not. */
  int commits() {
    return commits;
  }
}
