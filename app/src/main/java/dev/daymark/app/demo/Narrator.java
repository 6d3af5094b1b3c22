package dev.daymark.app.demo;

import java.util.function.Consumer;

/** Tells the story, step by step. */
final class Narrator {

  private final Consumer<String> lines;
  private int step;

  Narrator(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Begins a step. */
  void step(String heading) {
    step++;
    lines.accept("");
    lines.accept("%2d  %s".formatted(step, heading));
  }

  /** Says what happened in it. */
  void tell(String sentence) {
    lines.accept("    " + sentence);
  }

  static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
